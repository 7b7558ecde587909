package dev.talentwire.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.ingest.decode.ContentCoding.TooLargeException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentCodingTest {

    private static final byte[] BODY = "海雁物流请来外部CEO".repeat(50).getBytes(StandardCharsets.UTF_8);
    private static final int LIMIT = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
    void readsGzip(String coding) throws IOException {
        assertThat(read(gzip(BODY), coding)).isEqualTo(BODY);
    }

    @Test
    void readsDeflateInItsZlibForm() throws IOException {
        assertThat(read(deflate(BODY, false), "deflate")).isEqualTo(BODY);
    }

    @Test
    void readsDeflateAsSomeServersSendItRaw() throws IOException {
        assertThat(read(deflate(BODY, true), "deflate")).isEqualTo(BODY);
    }

    @Test
    void undoesSeveralCodingsInReverseOrder() throws IOException {
        assertThat(read(gzip(deflate(BODY, false)), "deflate, gzip")).isEqualTo(BODY);
    }

    @Test
    void saysThatABodyIsDamaged() throws IOException {
        byte[] cut = Arrays.copyOf(gzip(BODY), 15);

        assertThatThrownBy(() -> read(cut, "gzip"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ends too early");
        assertThatThrownBy(() -> read(new byte[] {0x78, (byte) 0x9c, -1, -1, -1}, "deflate"))
                .hasMessageContaining("content coding \"deflate\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "gzip"})
    void readsAPlainBodyEvenWhenItIsLabelledGzip(String coding) throws IOException {
        assertThat(read(BODY, coding)).isEqualTo(BODY);
    }

    @Test
    void refusesABodyThatUnpacksToMoreThanAllowed() throws IOException {
        byte[] bomb = gzip(new byte[LIMIT * 100]);
        assertThat(bomb.length).isLessThan(LIMIT);

        assertThatThrownBy(() -> read(bomb, "gzip")).isInstanceOf(TooLargeException.class);
    }

    @Test
    void takesABodyOfExactlyTheLimit() throws IOException {
        assertThat(read(gzip(new byte[LIMIT]), "gzip")).hasSize(LIMIT);
    }

    @Test
    void saysWhichCodingItDoesNotKnow() {
        assertThatThrownBy(() -> read(BODY, "br"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("\"br\"");
    }

    private static byte[] read(byte[] body, String coding) throws IOException {
        return ContentCoding.read(new ByteArrayInputStream(body), coding, LIMIT);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
            deflate.write(plain);
        }
        return out.toByteArray();
    }
}
