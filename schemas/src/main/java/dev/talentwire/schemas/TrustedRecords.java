package dev.talentwire.schemas;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that the generated records of this package may be made. Avro refuses classes of packages that nobody trusts, also when a
 * record is only built and never read.
 */
public final class TrustedRecords {

    static {
        String trusted = TrustedRecords.class.getPackageName();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> trusted.equals(type.getPackageName())));
    }

    private TrustedRecords() {}

    /** Trusts this package's records for the rest of the process; further calls do nothing. Serdes call it by themselves. */
    public static void register() {
        // Loading the class is what it takes, and the JVM does that once.
    }
}
