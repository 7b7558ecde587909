package dev.talentwire.app.overcount;

import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Evidence;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.Person;
import dev.talentwire.schemas.Sentiment;
import dev.talentwire.schemas.SentimentLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gold's moves in the shape in which an extractor without faults would hand them on. */
final class GoldReports {

    private GoldReports() {}

    static EnrichedArticle of(Article article, List<GoldMove> gold) {
        String original = article.getId().replaceFirst("#.*", "");
        return EnrichedArticle.newBuilder()
                .setArticleId(article.getId())
                .setUrl(article.getUrl())
                .setSourceId(article.getSourceId())
                .setTitle(article.getTitle())
                .setPublishedAt(article.getPublishedAt())
                .setPublishedPrecision(article.getPublishedPrecision())
                .setPublishedOrigin(article.getPublishedOrigin())
                .setFetchedAt(article.getFetchedAt())
                .setSentiment(new Sentiment(SentimentLabel.NEUTRAL, 0.0))
                .setReports(gold.stream()
                        .filter(move -> move.article().equals(original))
                        .map(GoldReports::report)
                        .toList())
                .build();
    }

    private static MoveReport report(GoldMove move) {
        return MoveReport.newBuilder()
                .setPerson(new Person(move.person(), move.person(), move.person()))
                .setKind(move.kind())
                .setFrom(employer(move.from()))
                .setTo(employer(move.to()))
                .setPositionTo(move.positionTo().isEmpty() ? null : move.positionTo())
                .setStatus(move.status())
                .setEffectiveDate(move.date())
                .setBackground(move.background())
                .setConfidence(0.9)
                .setTrigger("")
                .setEvidence(new Evidence(move.evidence(), 0, move.evidence().length(), false))
                .build();
    }

    private static @Nullable Employer employer(String name) {
        return name.isEmpty() ? null : new Employer("x-" + name, name, name, null, false, null);
    }
}
