package dev.talentwire.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryContentTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "UTF-16"})
    void textIsTextInEveryCharacterSet(String charset) {
        byte[] text = "財務總監 A. Lee 離職\r\n\t下週生效".repeat(500).getBytes(Charset.forName(charset));

        assertThat(BinaryContent.isIn(text)).isFalse();
    }

    @Test
    void pdfAndCompressedBytesAreNoText() {
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);

        assertThat(BinaryContent.isIn(noise)).isTrue();
        assertThat(BinaryContent.isIn("%PDF-1.7 all letters".getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
    }
}
