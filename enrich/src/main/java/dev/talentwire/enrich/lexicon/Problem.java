package dev.talentwire.enrich.lexicon;

import java.io.Serializable;

/**
 * Something in a lexicon file that cannot be used.
 *
 * @param file  path as it was opened; the bare name for a shipped file
 * @param line  from 1; 0 when the file as a whole is meant
 * @param value what stands there; empty when the whole line is meant
 * @param what  what is wrong with it, and what would be right
 */
public record Problem(String file, int line, String value, String what) implements Serializable {

    /** {@code file:line: 'value' what}. */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + (value.isEmpty() ? "" : "'" + value + "' ") + what;
    }
}
