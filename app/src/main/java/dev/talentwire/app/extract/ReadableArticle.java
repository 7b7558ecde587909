package dev.talentwire.app.extract;

import dev.talentwire.enrich.claim.WrittenCount;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.HeadcountClaim;
import dev.talentwire.schemas.Mention;
import dev.talentwire.schemas.MentionType;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.PartialDate;
import dev.talentwire.schemas.Remark;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an article says, for people. */
final class ReadableArticle {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int JULY = 7;

    private ReadableArticle() {}

    static String of(Article article, EnrichedArticle enriched) {
        var text = head(article);
        line(text, "  persons    ", names(enriched, MentionType.PERSON));
        line(text, "  companies  ", names(enriched, MentionType.COMPANY));
        enriched.getReports().forEach(report -> move(text, report));
        enriched.getClaims().forEach(claim -> line(text, "  headcount  ", claim(claim)));
        line(
                text,
                "  sentiment  ",
                word(enriched.getSentiment().getLabel())
                        + String.format(
                                Locale.ROOT, " %+.2f", enriched.getSentiment().getScore()));
        enriched.getRemarks().forEach(remark -> line(text, "  remark     ", remark(remark)));
        return text.toString();
    }

    /** What beside the moves should be known of an article, and where it says so. */
    private static String remark(Remark remark) {
        return word(remark.getKind()) + ", " + remark.getAbout() + ": “"
                + remark.getEvidence().getSentence().strip() + "”";
    }

    /** Of whom a number is told, the number as it is written where it is a bound, and for when: 小鹏汽车: 100多 员工离开, 今年. */
    static String claim(HeadcountClaim claim) {
        Employer company = claim.getCompany();
        String whose = company != null ? company.getName() : claim.getGroup();
        String bound = WrittenCount.bound(claim.getEvidence().getSentence(), claim.getCount());
        return (whose == null ? "" : whose + ": ")
                + (bound == null ? String.valueOf(claim.getCount()) : bound)
                + " " + claim.getWhat()
                + (claim.getPeriod() == null ? "" : ", " + claim.getPeriod());
    }

    /** The moves alone. */
    static String of(Article article, List<MoveReport> moves) {
        var text = head(article);
        moves.forEach(report -> move(text, report));
        return text.toString();
    }

    private static StringBuilder head(Article article) {
        var text = new StringBuilder();
        String title = article.getTitle();
        line(text, "", title == null || title.isBlank() ? article.getId() : title);
        line(text, "  id         ", article.getId());
        return text;
    }

    private static void move(StringBuilder text, MoveReport report) {
        line(
                text,
                "  move       ",
                word(report.getKind()) + ", " + word(report.getStatus())
                        + (report.getBackground() ? ", history" : "") + ", " + date(report.getEffectiveDate())
                        + String.format(Locale.ROOT, ", confidence %.2f", report.getConfidence()));
        line(
                text,
                "             ",
                report.getPerson().getName() + ": " + end(report.getFrom(), report.getPositionFrom()) + " → "
                        + end(report.getTo(), report.getPositionTo()));
        line(text, "             ", "“" + report.getEvidence().getSentence() + "”");
    }

    private static String names(EnrichedArticle enriched, MentionType type) {
        return enriched.getMentions().stream()
                .filter(mention -> mention.getType() == type)
                .map(Mention::getName)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String end(@Nullable Employer employer, @Nullable String position) {
        String name = employer == null ? "" : employer.getName();
        String role = position == null ? "" : position;
        String both = (name + " " + role).strip();
        return both.isEmpty() ? "·" : both;
    }

    static String date(@Nullable PartialDate date) {
        if (date == null) {
            return "undated";
        }
        String start = date.getStart().toString();
        return switch (date.getPrecision()) {
            case DAY -> start;
            case MONTH -> start.substring(0, MONTH);
            case QUARTER ->
                "quarter " + ((date.getStart().getMonthValue() + 2) / 3) + " of " + start.substring(0, YEAR);
            case HALF ->
                (date.getStart().getMonthValue() < JULY ? "first" : "second") + " half of " + start.substring(0, YEAR);
            case YEAR -> start.substring(0, YEAR);
            case UNKNOWN -> "about " + start.substring(0, YEAR);
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void line(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append(label).append(value).append(System.lineSeparator());
        }
    }
}
