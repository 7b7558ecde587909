package dev.talentwire.ingest.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A page in one charset, labelled as another, cut or spoilt: one line of {@code encodings.tsv}.
 *
 * @param text     name of what stands in it
 * @param actual   that it is written in
 * @param marked   whether a byte order mark stands first
 * @param damage   cut: the last byte is missing; spoilt: one near the end is another
 * @param header   charset of its Content-Type
 * @param meta     charset that it declares itself
 * @param expected that it is to be read in
 */
public record EncodingRow(
        String text,
        Charset actual,
        boolean marked,
        Optional<String> damage,
        Optional<String> header,
        Optional<String> meta,
        Charset expected) {

    private static final Map<String, String> TEXTS = Map.of(
            "hans", "海雁物流今天宣布，首席财务官安若素因个人原因辞职，由副总裁杭一苇接任。公司说，这项任命立即生效，业务不受影响。",
            "fourbyte", "海雁物流今天宣布，首席财务官𠮷若素因个人原因辞职，由副总裁㐀一苇接任。公司说，这项任命立即生效。",
            "hant", "海雁物流今天宣布，首席財務官安若素因個人原因辭職，由副總裁杭一葦接任。公司說，這項任命立即生效，業務不受影響。",
            "hkscs", "佢喺海雁物流做咗六年，公司話今日嘅任命即時生效，啲員工話唔知發生咩事。首席財務官辭職，由副總裁接任。",
            "en", "The café’s chief executive, Zoë Müller, left on Friday – nobody said why.",
            "ja", "青葉電鉄は二十日、運転士出身の三島あかり氏が社長に昇格する人事を発表した。経験者が社長になるのは初めて。",
            "ko", "한빛조선은 이십일 임시 주주총회를 열어 항만 설계 전문가인 노유정 씨를 대표이사로 선임했다고 밝혔다.",
            "ru",
                    "Совет директоров завода в среду назначил генеральным директором Анну Лужину, которая отвечала за ремонт.",
            "tr",
                    "Kuzey Rüzgârı Enerji, salı günü yaptığı açıklamada genel müdürlüğe Defne Aksoylu’nun getirildiğini duyurdu.");

    /** The whole table. */
    public static List<EncodingRow> all() {
        try (InputStream in = EncodingRow.class.getResourceAsStream("encodings.tsv")) {
            if (in == null) {
                throw new IllegalStateException("encodings.tsv is not among the tests' resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("encodings.tsv cannot be read", e);
        }
    }

    private static EncodingRow of(String[] cells) {
        return new EncodingRow(
                cells[0],
                Charset.forName(cells[1]),
                cells[2].equals("yes"),
                cell(cells[3]),
                cell(cells[4]),
                cell(cells[5]),
                Charset.forName(cells[6]));
    }

    private static Optional<String> cell(String value) {
        return Optional.of(value).filter(Predicate.not("-"::equals));
    }

    /** What is written, without any damage. */
    public String page() {
        String head = meta.map(label -> "<meta charset=\"" + label + "\">").orElse("");
        return "<html><head>" + head + "</head><p>" + sentence();
    }

    String sentence() {
        return TEXTS.getOrDefault(text, "");
    }

    /** What is sent. */
    public byte[] bytes() {
        byte[] whole = ((marked ? "\uFEFF" : "") + page()).getBytes(actual);
        byte[] bytes = damage.equals(Optional.of("cut")) ? Arrays.copyOf(whole, whole.length - 1) : whole;
        if (damage.equals(Optional.of("spoilt"))) {
            bytes[bytes.length - 5] = 'x';
        }
        return bytes;
    }

    public String contentType() {
        return "text/html" + header.map(label -> "; charset=" + label).orElse("");
    }

    /** Such as {@code hans in GB18030, bom false, cut, header utf-8, meta -}. */
    @Override
    public String toString() {
        return "%s in %s, bom %s, %s, header %s, meta %s"
                .formatted(text, actual, marked, damage.orElse("whole"), header.orElse("-"), meta.orElse("-"));
    }
}
