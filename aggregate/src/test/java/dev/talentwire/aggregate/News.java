package dev.talentwire.aggregate;

import dev.talentwire.schemas.DateOrigin;
import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Evidence;
import dev.talentwire.schemas.HeadcountClaim;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.PartialDate;
import dev.talentwire.schemas.Person;
import dev.talentwire.schemas.Sentiment;
import dev.talentwire.schemas.SentimentLabel;
import dev.talentwire.schemas.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up articles for tests, in as few words as possible. */
public final class News {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    static {
        // Avro builds none of our records before the serdes have vouched for their package.
        Topics.withPrefix(Topics.DEFAULT_PREFIX);
    }

    private News() {}

    /** An article published at noon of a day; it is its own origin. */
    public static EnrichedArticle article(String id, String publishedOn, MoveReport... reports) {
        Instant published =
                LocalDate.parse(publishedOn).atTime(12, 0).atZone(SHANGHAI).toInstant();
        return EnrichedArticle.newBuilder()
                .setArticleId(id)
                .setUrl("https://news.example/" + id)
                .setSourceId("example")
                .setTitle("标题 " + id)
                .setPublishedAt(published)
                .setPublishedPrecision(DatePrecision.DAY)
                .setPublishedOrigin(DateOrigin.FEED)
                .setFetchedAt(published.plusSeconds(60))
                .setSentiment(new Sentiment(SentimentLabel.NEUTRAL, 0.0))
                .setReports(List.of(reports))
                .build();
    }

    /** The same article as part of a near-duplicate cluster. */
    public static EnrichedArticle inCluster(String cluster, EnrichedArticle article) {
        return EnrichedArticle.newBuilder(article).setClusterId(cluster).build();
    }

    /** The same article, fetched again later. */
    public static EnrichedArticle refetched(EnrichedArticle article, MoveReport... reports) {
        return EnrichedArticle.newBuilder(article)
                .setFetchedAt(article.getFetchedAt().plusSeconds(3600))
                .setReports(List.of(reports))
                .build();
    }

    /** The article, claiming that so many people of a company did something. */
    public static EnrichedArticle claiming(
            EnrichedArticle article, String company, int count, String what, @Nullable String period) {
        var claim = HeadcountClaim.newBuilder()
                .setCompany(Report.employer(company, null))
                .setCount(count)
                .setWhat(what)
                .setPeriod(period)
                .setEvidence(new Evidence(count + "位" + what, 0, what.length() + 2, false))
                .build();
        return EnrichedArticle.newBuilder(article).setClaims(List.of(claim)).build();
    }

    /** {@code person} leaves {@code from}. */
    public static Report left(String person, String from) {
        return new Report(person, MoveKind.DEPARTURE).from(from);
    }

    /** {@code person} joins {@code to}. */
    public static Report joined(String person, String to) {
        return new Report(person, MoveKind.JOIN).to(to);
    }

    /** {@code person} gets another role at {@code company}. */
    public static Report changedRole(String person, String company) {
        return new Report(person, MoveKind.ROLE_CHANGE).from(company).to(company);
    }

    /** {@code person} founds {@code company}. */
    public static Report founded(String person, String company) {
        return new Report(person, MoveKind.FOUNDING).to(company);
    }

    /** A day, month or year, as long as the text is. */
    public static PartialDate date(String text) {
        return switch (text.length()) {
            case 4 -> new PartialDate(LocalDate.parse(text + "-01-01"), DatePrecision.YEAR);
            case 7 -> new PartialDate(LocalDate.parse(text + "-01"), DatePrecision.MONTH);
            default -> new PartialDate(LocalDate.parse(text), DatePrecision.DAY);
        };
    }

    /** A report that is confirmed and news unless said otherwise. */
    public static final class Report {

        private final MoveReport.Builder builder;

        private Report(String person, MoveKind kind) {
            builder = MoveReport.newBuilder()
                    .setPerson(new Person(person, person, person))
                    .setKind(kind)
                    .setStatus(MoveStatus.CONFIRMED)
                    .setConfidence(0.8)
                    .setTrigger("离职")
                    .setEvidence(new Evidence(person + "的消息。", 0, person.length() + 4, false));
        }

        public Report from(String company) {
            builder.setFrom(employer(company, null));
            return this;
        }

        public Report to(String company) {
            builder.setTo(employer(company, null));
            return this;
        }

        public Report from(String company, @Nullable String parent) {
            builder.setFrom(employer(company, parent));
            return this;
        }

        public Report to(String company, @Nullable String parent) {
            builder.setTo(employer(company, parent));
            return this;
        }

        /** The former employer's name, where it differs from the id. */
        public Report named(String company) {
            builder.setFrom(
                    Employer.newBuilder(builder.getFrom()).setName(company).build());
            return this;
        }

        public Report as(String position) {
            builder.setPositionFrom(position);
            return this;
        }

        public Report becoming(String position) {
            builder.setPositionTo(position);
            return this;
        }

        public Report on(String date) {
            builder.setEffectiveDate(date(date));
            return this;
        }

        public Report status(MoveStatus status) {
            builder.setStatus(status);
            return this;
        }

        public Report inPassing() {
            builder.setBackground(true);
            return this;
        }

        public MoveReport build() {
            return builder.build();
        }

        private static Employer employer(String company, @Nullable String parent) {
            return Employer.newBuilder()
                    .setId(company)
                    .setName(company)
                    .setText(company)
                    .setParentId(parent)
                    .build();
        }
    }
}
