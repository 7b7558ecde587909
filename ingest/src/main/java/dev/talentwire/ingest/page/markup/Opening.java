package dev.talentwire.ingest.page.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern whose matches begin with few characters. Every line of every page is asked, and nearly all characters are ones that no match
 * can begin with: the pattern itself is asked once for each character, and then only at places where it may match. It must not look at
 * what stands before its match, unless to refuse it.
 */
public final class Opening {

    /** Two bits for each character. */
    private static final int UNKNOWN = 0;

    private static final int MAY = 1;
    private static final int NEVER = 2;
    private static final int MASK = 3;
    private static final int PER_WORD = Integer.SIZE / 2;

    private final Pattern pattern;

    /** By first character. Threads that write the same word at once may lose what the other found out, which is then asked again. */
    private final int[] known = new int[(Character.MAX_VALUE + 1) / PER_WORD];

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

    /** Whether a line is so anywhere; a match of no characters does not count. */
    public boolean isIn(String line) {
        return isTimesIn(line, 1);
    }

    /** Whether a line is so in that many places, one after the other. */
    public boolean isTimesIn(String line, int times) {
        Matcher matcher = null;
        int found = 0;
        for (int at = 0; at < line.length() && found < times; at++) {
            if (!mayBegin(line.charAt(at))) {
                continue;
            }
            if (matcher == null) {
                matcher = pattern.matcher(line).useTransparentBounds(true).useAnchoringBounds(false);
            }
            if (matcher.region(at, line.length()).lookingAt() && matcher.end() > at) {
                found++;
                at = matcher.end() - 1;
            }
        }
        return found >= times;
    }

    private boolean mayBeStartOf(CharSequence line) {
        return line.isEmpty() || mayBegin(line.charAt(0));
    }

    private boolean mayBegin(char first) {
        int shift = first % PER_WORD * 2;
        int verdict = known[first / PER_WORD] >>> shift & MASK;
        if (verdict == UNKNOWN) {
            verdict = Character.isSurrogate(first) || mayMatch(first) ? MAY : NEVER;
            known[first / PER_WORD] |= verdict << shift;
        }
        return verdict == MAY;
    }

    /** A match that failed without having come to the end would have failed whatever stood behind this character. */
    @SuppressWarnings("JdkObsolete") // What is asked is whether more input could help, which only hitEnd tells.
    private boolean mayMatch(char first) {
        Matcher alone = pattern.matcher(String.valueOf(first));
        return alone.lookingAt() || alone.hitEnd();
    }
}
