package dev.talentwire.enrich.text;

import dev.talentwire.enrich.text.Garble.Confusion;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds mojibake. A stretch is garbled when its characters, written back to the bytes that they were read from, are plain Chinese in
 * another encoding: no real text is that by chance. Linear in the length of the text; a text without suspicious characters is passed
 * over in one look.
 */
final class Garbled {

    private static final Charset GBK = Charset.forName("GB18030");
    private static final Charset LATIN = Charset.forName("windows-1252");

    /** Of the bytes of a garbled stretch; the rest was lost or belongs to what stands beside it. */
    private static final double MOST = 0.8;

    /** Shorter stretches may be chance. */
    private static final int FEWEST_CHARACTERS = 3;

    /** Two neighbours of real text are in step by chance in four cases of ten. */
    private static final int FEWEST_OUT_OF_STEP = 8;

    /**
     * Nineteen of twenty characters of real simplified text are common, nine of twenty of what is out of step: the logarithms of both
     * ratios. Traditional characters count as uncommon, but they are hardly ever in step.
     */
    private static final double COMMON = -0.75;

    private static final double UNCOMMON = 2.4;

    /** One in four hundred, before the odd character itself is counted. */
    private static final double SURE = 6;

    /** Mojibake is cut up by digits, blanks and marks that every encoding has in common. */
    private static final int GAP = 4;

    /** What Windows-1252 has where Latin-1 has control characters. */
    private static final String LATIN_EXTRAS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    /** What the first two of the three bytes of a Chinese character in UTF-8 look like in GBK. */
    private static final BitSet HEADS = heads();

    private final String text;
    private final List<Garble> found = new ArrayList<>();

    private Garbled(String text) {
        this.text = text;
    }

    /** What is garbled in a text, in order, without overlap. */
    static List<Garble> in(String text) {
        return new Garbled(text).find();
    }

    private List<Garble> find() {
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) < 0x80) {
                i++;
                continue;
            }
            int end = i;
            boolean suspicious = false;
            while (end < text.length() && text.charAt(end) >= 0x80) {
                suspicious |= suspicious(end);
                end++;
            }
            if (suspicious) {
                examine(i, end);
            }
            i = end;
        }
        return found;
    }

    private boolean suspicious(int i) {
        char c = text.charAt(i);
        return c <= 0xFF
                || lost(c)
                || odd(c)
                || (HEADS.get(c)
                        && ((i + 3 < text.length() && HEADS.get(text.charAt(i + 3)))
                                || (i >= 3 && HEADS.get(text.charAt(i - 3)))));
    }

    private static boolean lost(char c) {
        return c == '\uFFFD';
    }

    /** Characters that Chinese articles have seldom: what GBK has beside the Chinese ones. */
    private static boolean odd(char c) {
        return (c >= '\uE000' && c <= '\uF8FF')
                || (c >= '\u0100' && c <= '\u04FF')
                || (c >= '\u2460' && c <= '\u257F')
                || (c >= '\u3041' && c <= '\u312F')
                || (c >= '\uFF10' && c <= '\uFF5A' && Character.isLetterOrDigit(c));
    }

    private void examine(int start, int end) {
        int from = start;
        while (from < end) {
            boolean latin = latin(text.charAt(from));
            int to = from;
            while (to < end && latin(text.charAt(to)) == latin && !lost(text.charAt(to))) {
                to++;
            }
            if (to == from) {
                to++;
                add(from, to, Confusion.LOST);
            } else if (latin) {
                latin(from, to);
            } else {
                chinese(from, to);
            }
            from = to;
        }
    }

    private void latin(int start, int end) {
        byte[] bytes = latinBytes(start, end);
        if (mostlyUtf8(bytes)) {
            add(start, end, Confusion.UTF8_AS_LATIN);
        } else if (mostlyGbk(bytes)) {
            add(start, end, Confusion.GBK_AS_LATIN);
        } else if (!found.isEmpty()
                && touches(found.getLast(), start)
                && found.getLast().confusion() != Confusion.LOST) {
            add(start, end, found.getLast().confusion());
        }
    }

    private void chinese(int start, int end) {
        byte[] bytes = text.substring(start, end).getBytes(GBK);
        if (mostlyUtf8(bytes)) {
            add(start, end, Confusion.UTF8_AS_GBK);
            return;
        }
        Stretch stretch = null;
        int from = start;
        for (int i = start; i < end; i++) {
            if (odd(text.charAt(i))) {
                stretch = stretch == null ? new Stretch(text, start, end, bytes) : stretch;
                i = outOfStep(stretch, from, i);
                from = i + 1;
            }
        }
    }

    /** Tells a stretch around an odd character that is common Chinese when read one byte later, and is not as it stands. */
    private int outOfStep(Stretch stretch, int start, int odd) {
        Reach left = stretch.reach(odd, -1, start);
        Reach right = stretch.reach(odd, 1, stretch.end - 1);
        boolean chance = right.best - left.best + 1 < FEWEST_OUT_OF_STEP || left.evidence + right.evidence < SURE;
        if (chance) {
            return odd;
        }
        add(left.best, right.best + 1, Confusion.GBK_OUT_OF_STEP);
        return right.best;
    }

    /** How far from an odd character the text is more likely out of step than real. */
    private record Reach(int best, double evidence) {}

    /** Characters and the two bytes that each of them has in GBK. */
    private static final class Stretch {
        private final int start;
        private final int end;
        private final int[] pairs;

        Stretch(String text, int start, int end, byte[] bytes) {
            this.start = start;
            this.end = end;
            pairs = new int[end - start];
            int i = 0;
            for (int at = 0; at < bytes.length && i < pairs.length; i++) {
                // What is no character of its own is written as one question mark, and what is two units in memory as
                // four bytes.
                boolean one = bytes[at] >= 0 || at + 1 == bytes.length;
                boolean four = !one && bytes[at + 1] >= '0' && bytes[at + 1] <= '9';
                if (!one && !four) {
                    pairs[i] = ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
                }
                i += four && Character.isHighSurrogate(text.charAt(start + i)) ? 1 : 0;
                at += one ? 1 : four ? 4 : 2;
            }
        }

        /** Walks away from an odd character while the text is in step, one gap of a character aside, and it does not look real again. */
        Reach reach(int odd, int way, int last) {
            int best = odd;
            double evidence = 0;
            double sum = 0;
            for (int i = odd + way; i * way <= last * way && sum > evidence - SURE; i += way) {
                if (!joined(i, way) && !(inside(i + 2 * way) && joined(i + way, way) && joined(i + 2 * way, way))) {
                    break;
                }
                sum += everyday(pairs[i - start]) ? COMMON : UNCOMMON;
                if (sum > evidence) {
                    evidence = sum;
                    best = i;
                }
            }
            return new Reach(best, evidence);
        }

        private boolean inside(int i) {
            return i >= start && i < end;
        }

        /** True when a character's second byte and the first one of the next are a character of everyday use. */
        private boolean joined(int i, int way) {
            int left = pairs[(way < 0 ? i : i - 1) - start];
            int right = pairs[(way < 0 ? i + 1 : i) - start];
            return left != 0 && right != 0 && everyday((left & 0xFF) << 8 | right >> 8);
        }

        private static boolean everyday(int pair) {
            return Garbled.everyday(pair >> 8, pair & 0xFF);
        }
    }

    /** The first level of GB 2312, some 3,700 characters ordered by sound, and its punctuation. */
    private static boolean everyday(int first, int second) {
        return second >= 0xA1 && second <= 0xFE && ((first >= 0xB0 && first <= 0xD7) || first == 0xA1 || first == 0xA3);
    }

    private static boolean mostlyUtf8(byte[] bytes) {
        int triples = 0;
        int i = 0;
        while (i + 2 < bytes.length) {
            int first = bytes[i] & 0xFF;
            boolean triple = ((first >= 0xE3 && first <= 0xE9) || first == 0xEF || first == 0xE2)
                    && continues(bytes[i + 1])
                    && continues(bytes[i + 2]);
            triples += triple ? 1 : 0;
            i += triple ? 3 : 1;
        }
        return triples >= FEWEST_CHARACTERS && triples * 3 >= bytes.length * MOST;
    }

    private static boolean continues(byte b) {
        return (b & 0xC0) == 0x80;
    }

    private static boolean mostlyGbk(byte[] bytes) {
        int pairs = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            // A row of one sign, such as ······ or ××××, is just that.
            boolean row = bytes[i] == bytes[i + 1];
            pairs += !row && everyday(bytes[i] & 0xFF, bytes[i + 1] & 0xFF) ? 1 : 0;
        }
        return pairs >= FEWEST_CHARACTERS && pairs * 2 >= bytes.length * MOST;
    }

    /** True for what a byte above 7F is in Windows-1252. */
    private static boolean latin(char c) {
        return (c >= 0x80 && c <= 0xFF) || (c > 0xFF && c < 0x2200 && LATIN_EXTRAS.indexOf(c) >= 0);
    }

    /** The five bytes that Windows-1252 leaves free are control characters of the same number. */
    private byte[] latinBytes(int start, int end) {
        byte[] bytes = new byte[end - start];
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            bytes[i - start] = c <= 0xFF ? (byte) c : String.valueOf(c).getBytes(LATIN)[0];
        }
        return bytes;
    }

    private boolean touches(Garble last, int start) {
        return start - last.end() <= GAP && text.substring(last.end(), start).indexOf('\n') < 0;
    }

    private void add(int start, int end, Confusion confusion) {
        if (!found.isEmpty() && touches(found.getLast(), start)) {
            Garble last = found.getLast();
            if (last.confusion() == confusion || confusion == Confusion.LOST) {
                found.set(found.size() - 1, new Garble(last.start(), end, last.confusion()));
                return;
            }
        }
        found.add(new Garble(start, end, confusion));
    }

    private static BitSet heads() {
        BitSet heads = new BitSet(0x10000);
        byte[] two = new byte[2];
        for (int first = 0xE4; first <= 0xE9; first++) {
            for (int second = 0x80; second <= 0xBF; second++) {
                two[0] = (byte) first;
                two[1] = (byte) second;
                heads.set(new String(two, GBK).charAt(0));
            }
        }
        heads.set(new String(new byte[] {(byte) 0xE3, (byte) 0x80}, GBK).charAt(0));
        heads.set(new String(new byte[] {(byte) 0xEF, (byte) 0xBC}, GBK).charAt(0));
        return heads;
    }
}
