package dev.talentwire.app.replay;

import dev.talentwire.schemas.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which articles a replay reads: those that were published on a day or later; when that is not known, fetched. Days are those of China, as
 * everywhere.
 *
 * @param day none for all articles
 */
record Since(Optional<LocalDate> day) implements Predicate<Article> {

    private static final ZoneId CALENDAR = ZoneId.of("Asia/Shanghai");

    @Override
    public boolean test(Article article) {
        Instant at = article.getPublishedAt() == null ? article.getFetchedAt() : article.getPublishedAt();
        return day.map(first -> !LocalDate.ofInstant(at, CALENDAR).isBefore(first))
                .orElse(true);
    }

    /** For a sentence: {@code articles since 2024-01-01}. */
    String words() {
        return day.map(first -> "articles since " + first).orElse("all articles");
    }
}
