package dev.talentwire.ingest.decode;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** HTTP content codings (RFC 9110 section 8.4), decoded up to a limit: a small body may not unpack to a huge one. */
public final class ContentCoding {

    /** What to send as {@code Accept-Encoding}. */
    public static final String ACCEPTED = "gzip, deflate";

    private static final int ZLIB_METHOD = 8;
    private static final int LOW_NIBBLE = 0x0F;
    private static final int ZLIB_CHECK = 31;

    private ContentCoding() {}

    /**
     * Reads a whole body.
     *
     * @param coding   the {@code Content-Encoding} header, or an empty string
     * @param maxBytes longest body after decoding
     * @throws TooLargeException when the body is longer
     * @throws IOException       when it cannot be read, is damaged, or has a coding that was not asked for
     */
    public static byte[] read(InputStream body, String coding, int maxBytes) throws IOException {
        try {
            InputStream plain = body;
            String[] codings = coding.toLowerCase(Locale.ROOT).split(",", -1);
            for (int i = codings.length - 1; i >= 0; i--) {
                plain = decoder(plain, codings[i].strip());
            }
            byte[] bytes = plain.readNBytes(maxBytes);
            if (bytes.length == maxBytes && plain.read() >= 0) {
                throw new TooLargeException("the body is longer than " + maxBytes + " bytes");
            }
            return bytes;
        } catch (EOFException | ZipException e) {
            throw new IOException(
                    "the body ends too early, or is not in the content coding \"" + coding + "\" it is said to be in",
                    e);
        }
    }

    private static InputStream decoder(InputStream in, String coding) throws IOException {
        return switch (coding) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> gzip(in);
            case "deflate" -> deflate(in);
            default ->
                throw new IOException("the server sent content coding \"" + coding + "\", although only " + ACCEPTED
                        + " was offered");
        };
    }

    /** Some servers label plain bodies as gzip: the magic number decides. */
    private static InputStream gzip(InputStream in) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        boolean magic = (first | second << Byte.SIZE) == GZIPInputStream.GZIP_MAGIC;
        return magic ? new GZIPInputStream(buffered) : buffered;
    }

    /** By the RFC deflate means the zlib format, but some servers send it raw. */
    private static InputStream deflate(InputStream in) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        boolean zlib = (first & LOW_NIBBLE) == ZLIB_METHOD && (first << Byte.SIZE | second) % ZLIB_CHECK == 0;
        return new InflaterInputStream(buffered, new Inflater(!zlib));
    }

    /** A body longer than the limit. */
    public static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }
}
