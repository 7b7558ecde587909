package dev.talentwire.enrich.text;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes text readable for the finders: see {@link NormalText} for what comes out. Linear in the length of the text. */
public final class Normalizer {

    /** A wording to replace, such as 位元组 by 字节; both in simplified script. */
    public record Wording(String from, String to) {}

    /** 統(tǒng)計(jì): half-width brackets behind a Chinese character with one syllable in them, tone marked. */
    private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ";

    private static final Pattern TONED_SYLLABLE =
            Pattern.compile("[\\u4e00-\\u9fff][(（][a-zü]{0,5}[" + TONED + "][a-zü]{0,4}[)）]");

    private static final Map<String, Character> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", ' '),
            Map.entry("amp", '&'),
            Map.entry("lt", '<'),
            Map.entry("gt", '>'),
            Map.entry("quot", '"'),
            Map.entry("apos", '\''),
            Map.entry("#39", '\''),
            Map.entry("ldquo", '“'),
            Map.entry("rdquo", '”'),
            Map.entry("lsquo", '‘'),
            Map.entry("rsquo", '’'),
            Map.entry("middot", '·'),
            Map.entry("bull", '·'),
            Map.entry("mdash", '—'),
            Map.entry("ndash", '–'),
            Map.entry("hellip", '…'));

    /** Above this share of blanks between Chinese characters the blanks are dirt, not separators. */
    private static final double DIRTY_BLANKS = 0.03;

    /** Stands for what cannot be read: names must not be found in it, nor across it. */
    private static final char UNREADABLE = '…';

    /** Stands for a byte or two: the sentence goes on behind it. */
    private static final char LOST = '\uFFFD';

    /** How far behind its opening character each of these may close. */
    private static final int LONGEST_ENTITY = 8;

    private static final int LONGEST_SYLLABLE = 7;
    private static final int LONGEST_TAG = 200;

    private final CharFold fold;
    private final List<Wording> wordings;
    /** With which characters those begin. */
    private final BitSet begins = new BitSet();

    /**
     * @param fold     character to character, such as traditional to simplified
     * @param wordings longer replacements, tried in the given order
     */
    public Normalizer(CharFold fold, List<Wording> wordings) {
        this.fold = fold;
        this.wordings = List.copyOf(wordings);
        this.wordings.forEach(wording -> begins.set(wording.from().charAt(0)));
    }

    /** One character for another. */
    public interface CharFold {
        char apply(char c);
    }

    public NormalText normalize(String source) {
        boolean pinyin = TONED_SYLLABLE.matcher(source).find();
        List<Garble> garbled = Garbled.in(source);
        Iterator<Garble> garbles = garbled.iterator();
        Garble garble = garbles.hasNext() ? garbles.next() : null;
        NormalText.Builder out = new NormalText.Builder(source.length());
        int i = 0;
        while (i < source.length()) {
            if (garble != null && i >= garble.start()) {
                boolean lost = garble.confusion() == Garble.Confusion.LOST;
                out.append(lost ? LOST : UNREADABLE, garble.start(), garble.end());
                i = garble.end();
                garble = garbles.hasNext() ? garbles.next() : null;
                continue;
            }
            char c = source.charAt(i);
            int skipped = skip(source, i, out, pinyin);
            if (skipped > 0) {
                i += skipped;
                continue;
            }
            if (c == '&') {
                int end = near(source, i, LONGEST_ENTITY, ";");
                Character meant = end > i ? ENTITIES.get(source.substring(i + 1, end)) : null;
                if (meant != null) {
                    put(out, meant, i, end + 1);
                    i = end + 1;
                    continue;
                }
            }
            put(out, c, i, i + 1);
            i++;
        }
        return blanks(reword(out)).build(source, garbled);
    }

    /** Normalises a name or word on its own. */
    public String word(String s) {
        return isNormal(s) ? s : normalize(s).text().strip();
    }

    /** True for a word that is left as it is: most of a lexicon, which would else take much of the time in which a command starts. */
    private boolean isNormal(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean plain = chinese(c) || (c < 128 && Character.isLetterOrDigit(c));
            if (!plain || fold.apply(c) != c || (begins.get(c) && worded(s, i))) {
                return false;
            }
        }
        return true;
    }

    private boolean worded(String s, int at) {
        return wordings.stream().anyMatch(wording -> s.startsWith(wording.from(), at));
    }

    private static int skip(String s, int i, NormalText.Builder out, boolean pinyin) {
        char c = s.charAt(i);
        if (invisible(c)) {
            return 1;
        }
        if (c == '<') {
            return tag(s, i);
        }
        if ((c == '(' || c == '（') && pinyin && out.length() > 0 && chinese(out.last())) {
            int end = near(s, i, LONGEST_SYLLABLE, ")）");
            return end > i && syllable(s, i + 1, end) ? end - i + 1 : 0;
        }
        return 0;
    }

    /** Where one of the characters stands within reach behind an offset, or -1: never looks further, so that time stays linear. */
    private static int near(String s, int from, int reach, String characters) {
        for (int i = from + 1; i <= Math.min(s.length() - 1, from + reach); i++) {
            if (characters.indexOf(s.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int tag(String s, int i) {
        if (i + 1 >= s.length()) {
            return 0;
        }
        char next = s.charAt(i + 1);
        boolean opens = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' || next == '!';
        int end = opens ? near(s, i, LONGEST_TAG, ">") : -1;
        return end > 0 ? end - i + 1 : 0;
    }

    private static boolean syllable(String s, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (!(c >= 'a' && c <= 'z') && c != 'ü' && TONED.indexOf(c) < 0) {
                return false;
            }
        }
        return to > from;
    }

    private void put(NormalText.Builder out, char raw, int start, int end) {
        char c = plain(raw);
        if (c == ' ' && (out.last() == ' ' || out.last() == '\n')) {
            return;
        }
        out.append(c, start, end);
    }

    /** One character in normal form: half-width, simplified, one kind of blank, dot and quote. */
    public char plain(char raw) {
        char c = raw;
        if (c == '\t' || c == '\u00a0' || c == '\u3000' || (c != '\n' && Character.isSpaceChar(c))) {
            c = ' ';
        } else if (c == '\r') {
            c = '\n';
        } else if (c >= '\uFF01' && c <= '\uFF5E') {
            c = (char) (c - 0xFEE0);
        } else if ((c >= '\u2E80' && c <= '\u2FDF') || (c >= '\uF900' && c <= '\uFAFF')) {
            String plain = java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFKC);
            c = plain.length() == 1 ? plain.charAt(0) : c;
        }
        return switch (c) {
            case '•', '・', '‧', '∙', '˙', '\uFF65' -> '·';
            case '「', '『', '„', '‟', '〝' -> '“';
            case '」', '』', '〞' -> '”';
            case '﹐', '‚' -> ',';
            case '﹑' -> '、';
            case '│', '┃', '┊', '︱' -> '|';
            default -> fold.apply(c);
        };
    }

    /** True for characters that show nothing: zero-width ones and control characters. */
    public static boolean invisible(char c) {
        return Character.getType(c) == Character.FORMAT || (c < ' ' && c != '\n' && c != '\t' && c != '\r');
    }

    private NormalText.Builder reword(NormalText.Builder in) {
        NormalText.Builder text = in;
        for (Wording wording : wordings) {
            String s = text.text().toString();
            int hit = s.indexOf(wording.from());
            if (hit < 0) {
                continue;
            }
            NormalText.Builder out = new NormalText.Builder(s.length());
            int i = 0;
            while (hit >= 0) {
                copy(text, i, hit, out);
                int end = hit + wording.from().length();
                for (int k = 0; k < wording.to().length(); k++) {
                    boolean last = k == wording.to().length() - 1;
                    int at = Math.min(hit + k, end - 1);
                    out.append(wording.to().charAt(k), text.start(at), last ? text.end(end - 1) : text.end(at));
                }
                i = end;
                hit = s.indexOf(wording.from(), i);
            }
            copy(text, i, s.length(), out);
            text = out;
        }
        return text;
    }

    private static void copy(NormalText.Builder from, int start, int end, NormalText.Builder to) {
        for (int i = start; i < end; i++) {
            to.append(from.charAt(i), from.start(i), from.end(i));
        }
    }

    /** Blanks stay between Latin words; between Chinese characters they stay only where they separate something. */
    private static NormalText.Builder blanks(NormalText.Builder in) {
        int between = 0;
        for (int i = 1; i + 1 < in.length(); i++) {
            if (in.charAt(i) == ' ' && chinese(in.charAt(i - 1)) && chinese(in.charAt(i + 1))) {
                between++;
            }
        }
        boolean dirty = between > Math.max(8, in.length() * DIRTY_BLANKS);
        NormalText.Builder out = new NormalText.Builder(in.length());
        for (int i = 0; i < in.length(); i++) {
            char c = in.charAt(i);
            if (c == ' '
                    && !keepBlank(
                            i == 0 ? '\n' : in.charAt(i - 1), i + 1 < in.length() ? in.charAt(i + 1) : '\n', dirty)) {
                continue;
            }
            if (c == ',' && i > 0 && i + 3 < in.length() && digit(in.charAt(i - 1)) && thousands(in, i + 1)) {
                continue;
            }
            out.append(c, in.start(i), in.end(i));
        }
        return out;
    }

    private static boolean thousands(NormalText.Builder in, int i) {
        return digit(in.charAt(i))
                && digit(in.charAt(i + 1))
                && digit(in.charAt(i + 2))
                && (i + 3 >= in.length() || !digit(in.charAt(i + 3)));
    }

    private static boolean keepBlank(char before, char after, boolean dirty) {
        boolean latinBefore = (before < 0x250 && Character.isLetterOrDigit(before)) || before == '.' || before == '\'';
        boolean latinAfter = after < 0x250 && Character.isLetterOrDigit(after);
        if (latinBefore && latinAfter) {
            return true;
        }
        return !dirty && chinese(before) && chinese(after);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** True for a letter with a tone mark: pinyin. */
    public static boolean toned(char c) {
        return c >= 0xE0 && c <= '\u1E3F' && TONED.indexOf(c) >= 0;
    }

    /** True for the Chinese characters in everyday use. */
    public static boolean chinese(char c) {
        return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf');
    }
}
