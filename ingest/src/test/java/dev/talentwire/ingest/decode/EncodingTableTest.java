package dev.talentwire.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages in one charset, labelled as another, cut and spoilt. */
final class EncodingTableTest {

    static Stream<EncodingRow> table() {
        return EncodingRow.all().stream();
    }

    @ParameterizedTest
    @MethodSource("table")
    void isReadInTheCharsetItIsIn(EncodingRow row) {
        // Given the bytes of a page and what is said of them, when they are decoded
        DecodedText decoded = TextDecoder.decode(row.bytes(), row.contentType());

        // Then they are in the right charset, and the text is right but for the damage
        assertThat(decoded.decision().charset()).isEqualTo(row.expected());
        if (row.damage().isEmpty()) {
            assertThat(decoded.text()).isEqualTo(row.page());
        } else {
            assertThat(decoded.text()).contains(row.sentence().substring(0, 20));
        }
    }
}
