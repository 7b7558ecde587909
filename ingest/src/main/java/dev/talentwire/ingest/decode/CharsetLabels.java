package dev.talentwire.ingest.decode;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Charset labels as the web writes them, and what they mean: a superset of what they name (WHATWG Encoding, section 4.2). */
final class CharsetLabels {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    static final Charset EUC_KR = Charset.forName("x-windows-949");
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The HTML standard looks for a label in the first 1,024 bytes; pages with long comments in front need more. */
    private static final int PRESCAN_BYTES = 4096;

    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\\s\"';,>]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern META =
            Pattern.compile("<meta\\b[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile(
            "^\\s*<\\?xml\\b[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']+)[\"']", Pattern.CASE_INSENSITIVE);

    private CharsetLabels() {}

    /** The label in a {@code Content-Type} header. */
    static Optional<String> ofHeader(String contentType) {
        return first(PARAMETER, contentType);
    }

    /** The label that a document gives of itself: an XML declaration or a meta element. */
    static Optional<String> ofDocument(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1);
        return first(XML, head).or(() -> first(META, head));
    }

    /** The charset that a label means; empty for a label that means nothing here. */
    static Optional<Charset> charset(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "utf8", "utf-8", "unicode-1-1-utf-8", "utf8mb4" -> Optional.of(StandardCharsets.UTF_8);
            case "gb2312",
                    "gbk",
                    "gb_2312-80",
                    "gb_2312",
                    "x-gbk",
                    "cp936",
                    "ms936",
                    "gb18030",
                    "gb18030-2000",
                    "chinese" -> Optional.of(GB18030);
            case "big5", "big5-hkscs", "big-5", "cn-big5", "x-x-big5", "cp950", "ms950" -> Optional.of(BIG5);
            case "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii" -> Optional.of(WINDOWS_1252);
            case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j" -> Optional.of(SHIFT_JIS);
            case "euc-kr", "ks_c_5601-1987", "ksc5601", "ks_c_5601", "korean", "windows-949" -> Optional.of(EUC_KR);
            case "iso-8859-9", "latin5" -> Optional.of(Charset.forName("windows-1254"));
            case "tis-620", "iso-8859-11" -> Optional.of(Charset.forName("x-windows-874"));
            // Without a byte order mark the standard reads a label of UTF-16 as a mistake for UTF-8.
            case "utf-16", "utf-16le", "utf-16be", "ucs-2", "unicode" -> Optional.of(StandardCharsets.UTF_8);
            default -> known(name);
        };
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // A label nobody knows is as good as none: the bytes decide.
            return Optional.empty();
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
