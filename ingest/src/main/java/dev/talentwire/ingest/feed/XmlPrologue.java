package dev.talentwire.ingest.feed;

import java.util.Locale;

/** What stands before the root element of a feed, and characters that XML does not allow: neither is needed to read it. */
final class XmlPrologue {

    private static final String DOCTYPE = "<!doctype";

    private XmlPrologue() {}

    /**
     * The text from its root element on, without any document type declaration. RSS 0.91 has a declaration by its specification, so
     * a feed that has one is no attack; but what it declares is not read.
     */
    static String removed(String text) {
        String rest = text.substring(Math.max(0, text.indexOf('<')));
        if (rest.startsWith("<?xml")) {
            int end = rest.indexOf("?>");
            rest = end < 0 ? rest : rest.substring(end + 2);
        }
        int doctype = rest.toLowerCase(Locale.ROOT).indexOf(DOCTYPE);
        if (doctype >= 0 && isProlog(rest, doctype)) {
            rest = rest.substring(0, doctype) + rest.substring(endOfDoctype(rest, doctype));
        }
        return legal(rest).strip();
    }

    /** Only comments, instructions and white space may stand before a declaration; elsewhere the word is text. */
    private static boolean isProlog(String text, int end) {
        return !text.substring(0, end)
                .replaceAll("(?s)<!--.*?-->|<\\?.*?\\?>", "")
                .contains("<");
    }

    private static int endOfDoctype(String text, int start) {
        int depth = 0;
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static String legal(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().filter(XmlPrologue::isLegal).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF;
    }
}
