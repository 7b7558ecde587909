package dev.talentwire.app.crash;

import dev.talentwire.schemas.DateOrigin;
import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Evidence;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.PartialDate;
import dev.talentwire.schemas.Person;
import dev.talentwire.schemas.Sentiment;
import dev.talentwire.schemas.SentimentLabel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Articles each of which tells of another person's departure from one of a few companies, yesterday. */
record Departures(int companies, LocalDate yesterday) {

    String company(int number) {
        return "company-" + number % companies;
    }

    EnrichedArticle article(int number) {
        String person = "person-" + number;
        String company = company(number);
        Instant published = yesterday.atStartOfDay(ZoneOffset.UTC).toInstant();
        return EnrichedArticle.newBuilder()
                .setArticleId("article-" + number)
                .setUrl("https://news.example/" + number)
                .setSourceId("example")
                .setPublishedAt(published)
                .setPublishedPrecision(DatePrecision.DAY)
                .setPublishedOrigin(DateOrigin.FEED)
                .setFetchedAt(published)
                .setSentiment(new Sentiment(SentimentLabel.NEUTRAL, 0.0))
                .setReports(List.of(MoveReport.newBuilder()
                        .setPerson(new Person(person, person, person))
                        .setKind(MoveKind.DEPARTURE)
                        .setFrom(new Employer(company, company, company, null, false, null))
                        .setStatus(MoveStatus.CONFIRMED)
                        .setEffectiveDate(new PartialDate(yesterday, DatePrecision.DAY))
                        .setConfidence(0.9)
                        .setTrigger("离职")
                        .setEvidence(new Evidence("离职。", 0, 3, false))
                        .build()))
                .build();
    }
}
