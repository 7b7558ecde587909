package dev.talentwire.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.decode.CharsetDecision.Decider;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextDecoderTest {

    private static final String SIMPLIFIED = "海雁物流今天宣布,首席财务官安若素因个人原因辞职,由副总裁杭一苇接任。公司说,这项任命立即生效,业务不受影响。";
    private static final String TRADITIONAL = "海雁物流今天宣布,首席財務官安若素因個人原因辭職,由副總裁杭一葦接任。公司說,這項任命立即生效,業務不受影響。";
    private static final String ENGLISH = "The café’s chief executive, Zoë Müller, left on Friday – nobody said why.";

    @ParameterizedTest(name = "{0} bytes, header {1}, meta {2}")
    @CsvSource(nullValues = "-", textBlock = """
            UTF-8,   -,       -,          UTF-8,   VALIDITY
            UTF-8,   utf-8,   -,          UTF-8,   LABEL
            UTF-8,   -,       utf-8,      UTF-8,   LABEL
            UTF-8,   gbk,     -,          UTF-8,   VALIDITY
            UTF-8,   -,       gb2312,     UTF-8,   VALIDITY
            UTF-8,   gb2312,  gb2312,     UTF-8,   VALIDITY
            UTF-8,   big5,    gbk,        UTF-8,   VALIDITY
            UTF-8,   nonsense,-,          UTF-8,   VALIDITY
            UTF-8,   iso-8859-1, -,       UTF-8,   VALIDITY
            GBK,     -,       -,          GB18030, FREQUENCY
            GBK,     gbk,     -,          GB18030, LABEL
            GBK,     GB2312,  -,          GB18030, LABEL
            GBK,     -,       gb2312,     GB18030, LABEL
            GBK,     utf-8,   -,          GB18030, FREQUENCY
            GBK,     utf-8,   gbk,        GB18030, LABEL
            GBK,     utf-8,   utf-8,      GB18030, FREQUENCY
            GBK,     big5,    -,          GB18030, FREQUENCY
            GBK,     big5,    gb2312,     GB18030, FREQUENCY
            GBK,     iso-8859-1, -,       GB18030, FREQUENCY
            GB18030, gb18030, -,          GB18030, LABEL
            GB18030, -,       x-gbk,      GB18030, LABEL
            """)
    void readsSimplifiedTextWhateverItsLabelsSay(
            String actual, String header, String meta, String expected, Decider decider) {
        assertDecoded(SIMPLIFIED, actual, header, meta, expected, decider);
    }

    @ParameterizedTest(name = "{0} bytes, header {1}, meta {2}")
    @CsvSource(nullValues = "-", textBlock = """
            UTF-8, -,     -,     UTF-8,      VALIDITY
            UTF-8, big5,  -,     UTF-8,      VALIDITY
            UTF-8, big5,  utf-8, UTF-8,      LABEL
            Big5,  -,     -,     Big5-HKSCS, FREQUENCY
            Big5,  big5,  -,     Big5-HKSCS, LABEL
            Big5,  -,     big5,  Big5-HKSCS, LABEL
            Big5,  utf-8, -,     Big5-HKSCS, FREQUENCY
            Big5,  utf-8, big5,  Big5-HKSCS, LABEL
            Big5,  gbk,   -,     Big5-HKSCS, FREQUENCY
            Big5,  gbk,   gbk,   Big5-HKSCS, FREQUENCY
            GBK,   -,     -,     GB18030,    FREQUENCY
            GBK,   gbk,   -,     GB18030,    LABEL
            GBK,   big5,  -,     GB18030,    FREQUENCY
            """)
    void readsTraditionalTextWhateverItsLabelsSay(
            String actual, String header, String meta, String expected, Decider decider) {
        assertDecoded(TRADITIONAL, actual, header, meta, expected, decider);
    }

    @ParameterizedTest(name = "{0} bytes, header {1}")
    @CsvSource(nullValues = "-", textBlock = """
            windows-1252, -,            windows-1252, FREQUENCY
            windows-1252, windows-1252, windows-1252, FREQUENCY
            windows-1252, iso-8859-1,   windows-1252, FREQUENCY
            windows-1252, utf-8,        windows-1252, FREQUENCY
            UTF-8,        iso-8859-1,   UTF-8,        VALIDITY
            UTF-8,        -,            UTF-8,        VALIDITY
            """)
    void readsWesternTextWhateverItsLabelsSay(String actual, String header, String expected, Decider decider) {
        assertDecoded(ENGLISH, actual, header, null, expected, decider);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void believesAByteOrderMarkMoreThanAnyLabel(Charset charset) {
        byte[] bytes = ("\uFEFF" + SIMPLIFIED).getBytes(charset);

        DecodedText decoded = TextDecoder.decode(bytes, "text/html; charset=gbk");

        assertThat(decoded.text()).isEqualTo(SIMPLIFIED);
        assertThat(decoded.decision().decider()).isEqualTo(Decider.BYTE_ORDER_MARK);
    }

    @Test
    void doesNotTakeAFewGbkCharactersForUtf8() {
        // Given characters that in GBK happen to be valid UTF-8
        byte[] bytes = "没谁说".getBytes(CharsetLabels.GB18030);
        assertThat(Utf8Scan.of(bytes).valid()).isTrue();

        // When it is labelled truthfully
        DecodedText decoded = TextDecoder.decode(bytes, "text/plain; charset=gbk");

        // Then the label holds
        assertThat(decoded.text()).isEqualTo("没谁说");
    }

    @Test
    void readsUtf8ThatWasCutInsideACharacter() {
        byte[] whole = SIMPLIFIED.repeat(3).getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);

        assertThat(TextDecoder.decode(cut, "").text()).startsWith(SIMPLIFIED);
    }

    @Test
    void readsUtf8WithOneDamagedByte() {
        byte[] bytes = SIMPLIFIED.repeat(3).getBytes(StandardCharsets.UTF_8);
        bytes[4] = 'x';

        DecodedText decoded = TextDecoder.decode(bytes, "text/html; charset=gbk");

        assertThat(decoded.text()).endsWith(SIMPLIFIED);
    }

    @Test
    void saysWhatItSaw() {
        DecodedText decoded =
                TextDecoder.decode(SIMPLIFIED.getBytes(CharsetLabels.GB18030), "text/html; charset=utf-8");

        assertThat(decoded.decision().evidence())
                .anyMatch(seen -> seen.contains("HTTP header says utf-8"))
                .anyMatch(seen -> seen.contains("the bytes are not UTF-8"));
    }

    private static void assertDecoded(
            String text,
            String actual,
            @org.jspecify.annotations.Nullable String header,
            @org.jspecify.annotations.Nullable String meta,
            String expected,
            Decider decider) {
        String page =
                (meta == null ? "" : "<html><head><meta charset=\"" + meta + "\"></head>") + "<p>" + text + "</p>";
        byte[] bytes = page.getBytes(Charset.forName(actual));

        DecodedText decoded = TextDecoder.decode(bytes, header == null ? "" : "text/html; charset=" + header);

        assertThat(decoded.text()).isEqualTo(page);
        assertThat(decoded.decision().charset()).isEqualTo(Charset.forName(expected));
        assertThat(decoded.decision().decider()).isEqualTo(decider);
    }
}
