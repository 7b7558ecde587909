package dev.talentwire.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Pages in one charset, labelled as another, cut and spoilt. */
final class EncodingTableTest {

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

    @ParameterizedTest(name = "{0} in {1}, bom {2}, {3}, header {4}, meta {5}")
    @CsvFileSource(resources = "encodings.tsv", delimiter = '\t', nullValues = "-")
    void isReadInTheCharsetItIsIn(
            String text,
            Charset actual,
            String bom,
            @Nullable String damage,
            @Nullable String header,
            @Nullable String meta,
            Charset expected) {
        // Given the bytes of a page and what is said of them
        String page = (meta == null ? "<html><head></head>" : "<html><head><meta charset=\"" + meta + "\"></head>")
                + "<p>" + TEXTS.getOrDefault(text, "");
        byte[] whole = ((bom.equals("yes") ? "\uFEFF" : "") + page).getBytes(actual);
        byte[] bytes = damaged(whole, damage);

        // When they are decoded
        DecodedText decoded = TextDecoder.decode(bytes, header == null ? "text/html" : "text/html; charset=" + header);

        // Then they are in the right charset, and the text is right but for the damage
        assertThat(decoded.decision().charset()).isEqualTo(expected);
        if (damage == null) {
            assertThat(decoded.text()).isEqualTo(page);
        } else {
            assertThat(decoded.text()).contains(TEXTS.getOrDefault(text, "").substring(0, 20));
        }
    }

    private static byte[] damaged(byte[] whole, @Nullable String damage) {
        if (damage == null) {
            return whole;
        }
        byte[] bytes = damage.equals("cut") ? Arrays.copyOf(whole, whole.length - 1) : whole.clone();
        if (damage.equals("spoilt")) {
            bytes[bytes.length - 5] = 'x';
        }
        return bytes;
    }
}
