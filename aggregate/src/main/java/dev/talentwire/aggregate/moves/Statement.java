package dev.talentwire.aggregate.moves;

import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One article's statement that somebody moved, with the article in which it stands. */
record Statement(EnrichedArticle article, int index) {

    /** A total order that depends on nothing but the statements themselves: by time said, then article, then place in it. */
    static final Comparator<Statement> ORDER = Comparator.comparing(Statement::saidAt)
            .thenComparing(statement -> statement.article().getArticleId())
            .thenComparingInt(Statement::index);

    MoveReport report() {
        return article.getReports().get(index);
    }

    /** Near-duplicates share their origin: a syndicated copy is nobody's second word. */
    String origin() {
        return article.getClusterId() == null ? article.getArticleId() : article.getClusterId();
    }

    /** When it was said: the publication, or the fetch when no publication time is known. */
    Instant saidAt() {
        return article.getPublishedAt() == null ? article.getFetchedAt() : article.getPublishedAt();
    }

    LocalDate saidOn() {
        return LocalDate.ofInstant(saidAt(), Period.CALENDAR);
    }

    /** Day of publication as far as it is known; empty when nothing but the time of fetching is. */
    Optional<PartialDate> publishedOn() {
        if (article.getPublishedAt() == null || article.getPublishedPrecision() == DatePrecision.UNKNOWN) {
            return Optional.empty();
        }
        return Optional.of(new PartialDate(saidOn(), article.getPublishedPrecision()));
    }

    /** An article's place is its identity: comparing whole articles would cost more than consolidating them. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Statement that
                && index == that.index
                && article.getArticleId().equals(that.article.getArticleId());
    }

    @Override
    public int hashCode() {
        return 31 * article.getArticleId().hashCode() + index;
    }

    boolean background() {
        return report().getBackground();
    }

    /** The stated date of the move; a date of unknown precision is none. */
    Optional<PartialDate> statedDate() {
        PartialDate date = report().getEffectiveDate();
        return date == null || date.getPrecision() == DatePrecision.UNKNOWN ? Optional.empty() : Optional.of(date);
    }
}
