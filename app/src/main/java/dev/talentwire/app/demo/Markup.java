package dev.talentwire.app.demo;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Text inside HTML and XML. */
final class Markup {

    private Markup() {}

    /** The text as content or as the value of an attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The page in a charset; what the charset lacks becomes a numeric reference. */
    static byte[] encode(String page, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        var encodable = new StringBuilder(page.length());
        page.codePoints().forEach(point -> {
            String symbol = Character.toString(point);
            encodable.append(encoder.canEncode(symbol) ? symbol : "&#" + point + ";");
        });
        return encodable.toString().getBytes(charset);
    }
}
