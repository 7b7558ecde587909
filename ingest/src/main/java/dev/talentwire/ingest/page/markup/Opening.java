package dev.talentwire.ingest.page.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that lines begin with. Every line of every page is asked, and nearly all begin with a character that no match can begin with:
 * the pattern itself is asked once for each character, and then only for lines that may match.
 */
public final class Opening {

    private static final byte UNKNOWN = 0;
    private static final byte MAY = 1;
    private static final byte NEVER = 2;

    private final Pattern pattern;

    /** By first character; threads that find the same out at once write the same. */
    private final byte[] known = new byte[Character.MAX_VALUE + 1];

    private Opening(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * A pattern in Java's notation.
     *
     * @param flags see {@link Pattern#compile(String, int)}
     */
    public static Opening of(String pattern, int flags) {
        return new Opening(Pattern.compile(pattern, flags));
    }

    /** A pattern in Java's notation, in letters as they are written. */
    public static Opening of(String pattern) {
        return of(pattern, 0);
    }

    /** Whether a line begins so. */
    public boolean isStartOf(CharSequence line) {
        return mayBeStartOf(line) && pattern.matcher(line).lookingAt();
    }

    /** Whether a line is so from its beginning to its end. */
    public boolean isAllOf(CharSequence line) {
        return mayBeStartOf(line) && pattern.matcher(line).matches();
    }

    private boolean mayBeStartOf(CharSequence line) {
        if (line.isEmpty() || Character.isSurrogate(line.charAt(0))) {
            return true;
        }
        char first = line.charAt(0);
        if (known[first] == UNKNOWN) {
            known[first] = mayBegin(first) ? MAY : NEVER;
        }
        return known[first] == MAY;
    }

    /** A match that failed without having come to the end would have failed whatever stood behind this character. */
    @SuppressWarnings("JdkObsolete") // What is asked is whether more input could help, which only hitEnd tells.
    private boolean mayBegin(char first) {
        Matcher alone = pattern.matcher(String.valueOf(first));
        return alone.lookingAt() || alone.hitEnd();
    }
}
