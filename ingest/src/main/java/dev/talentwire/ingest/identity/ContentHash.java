package dev.talentwire.ingest.identity;

import dev.talentwire.ingest.date.DateText;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.DateOrigin;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What must change for an article to count as corrected: title, text, or day of publication. White space does not count. */
public final class ContentHash {

    private static final int BYTES = 16;
    private static final char SEPARATOR = '\u0000';

    private ContentHash() {}

    /** 128 bits in hexadecimal. */
    public static String of(Article article) {
        // A date that is only the time of fetching says nothing of the article, and would change with each fetch.
        String day = article.getPublishedAt() == null || article.getPublishedOrigin() == DateOrigin.FETCH
                ? ""
                : article.getPublishedAt().atZone(DateText.ZONE).toLocalDate().toString();
        String title = article.getTitle() == null ? "" : article.getTitle();
        String content = squeezed(title) + SEPARATOR + day + SEPARATOR + squeezed(article.getText());
        return HexFormat.of().formatHex(sha256(content), 0, BYTES);
    }

    private static String squeezed(String text) {
        var out = new StringBuilder(text.length());
        text.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, but this one does not", e);
        }
    }
}
