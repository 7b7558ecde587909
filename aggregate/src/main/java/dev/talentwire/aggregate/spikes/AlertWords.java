package dev.talentwire.aggregate.spikes;

import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.PartialDate;
import dev.talentwire.schemas.ReportRef;
import dev.talentwire.schemas.TalentMove;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An alert as a person reads it: who, how many, against what, on whose word, and where to look first.
 *
 * @param since           first day on which there were too many
 * @param earlier         whether an earlier word gave a later first day
 * @param expected        departures that the past explains
 * @param tailProbability chance of at least as many
 * @param moves           the departures, oldest first
 */
record AlertWords(
        String company,
        int windowDays,
        AlertState state,
        LocalDate since,
        boolean earlier,
        double expected,
        double tailProbability,
        List<TalentMove> moves) {

    private static final int NAMED = 6;
    private static final double LEAST_CHANCE = 1e-9;

    String chinese() {
        String left = "近" + windowDays + "天" + (moves.isEmpty() ? "无人离职" : "有" + moves.size() + "人离职");
        String past = "，按以往约" + explained() + "人";
        if (state == AlertState.RESOLVED) {
            return "警报解除：" + company + left + past + "，已不算异常。" + names("、", "等", "（", "）", "，", AlertWords::statusZh);
        }
        return company + left + past + "，偶然如此的可能约为1/" + oneIn() + "，自" + since + "起异常"
                + (earlier ? "（比先前所说更早）" : "") + "。"
                + names("、", "等", "（", "）", "，", AlertWords::statusZh)
                + "独立来源" + origins() + "个。" + firstUrl().map(url -> "先看：" + url).orElse("");
    }

    String english() {
        String left = (moves.isEmpty() ? "nobody" : moves.size() == 1 ? "1 person" : moves.size() + " people")
                + " left within " + windowDays + " days";
        String past = "its past explains about " + explained();
        if (state == AlertState.RESOLVED) {
            return company + ": resolved, no longer unusual: " + left + ", and " + past + ". "
                    + names(", ", " and others", " (", ")", ", ", AlertWords::statusEn);
        }
        return company + ": " + left + "; " + past + ", a chance of about 1 in " + oneIn() + ", unusual since " + since
                + (earlier ? " (earlier than told before)" : "") + ". "
                + names(", ", " and others", " (", ")", ", ", AlertWords::statusEn)
                + origins() + (origins() == 1 ? " independent origin. " : " independent origins. ")
                + firstUrl().map(url -> "Look first: " + url).orElse("");
    }

    /** The report to show: the first that says what the move's status says. */
    static Optional<ReportRef> bestReport(TalentMove move) {
        return move.getReports().stream()
                .filter(report -> report.getStatus() == move.getStatus())
                .findFirst()
                .or(() -> move.getReports().stream().findFirst());
    }

    private String names(
            String between,
            String others,
            String open,
            String close,
            String comma,
            Function<MoveStatus, String> status) {
        if (moves.isEmpty()) {
            return "";
        }
        String named = moves.stream()
                .limit(NAMED)
                .map(move -> {
                    String facts = Stream.of(
                                    move.getPositionFrom(),
                                    date(move.getCountedOn()),
                                    move.getTo() == null
                                            ? null
                                            : "→" + move.getTo().getName(),
                                    status.apply(move.getStatus()))
                            .filter(Objects::nonNull)
                            .filter(fact -> !fact.isEmpty())
                            .collect(Collectors.joining(comma));
                    return move.getPerson() + (facts.isEmpty() ? "" : open + facts + close);
                })
                .collect(Collectors.joining(between));
        return named + (moves.size() > NAMED ? others : "") + (others.startsWith(" ") ? ". " : "。");
    }

    private static String date(PartialDate date) {
        if (date == null) {
            return "";
        }
        String day = date.getStart().toString();
        return switch (date.getPrecision()) {
            case DAY -> day;
            case MONTH -> day.substring(0, 7);
            case QUARTER, HALF, YEAR, UNKNOWN -> day.substring(0, 4);
        };
    }

    private static String statusZh(MoveStatus status) {
        return switch (status) {
            case CONFIRMED, UNKNOWN, DENIED, NEGATED -> "";
            case REPORTED -> "据报道";
            case RUMOURED -> "传闻";
            case PLANNED -> "将离任";
        };
    }

    private static String statusEn(MoveStatus status) {
        return status == MoveStatus.CONFIRMED ? "" : status.name().toLowerCase(Locale.ROOT);
    }

    private String explained() {
        return String.format(Locale.ROOT, "%.1f", expected);
    }

    /** To two digits: more would only look exact. */
    private String oneIn() {
        var chance = BigDecimal.valueOf(1 / Math.max(tailProbability, LEAST_CHANCE))
                .round(new MathContext(2, RoundingMode.HALF_UP));
        return String.format(Locale.ROOT, "%,.0f", chance);
    }

    /** Independent clusters behind all the moves. */
    long origins() {
        return moves.stream()
                .flatMap(move -> move.getReports().stream())
                .map(report -> report.getClusterId() == null ? report.getArticleId() : report.getClusterId())
                .distinct()
                .count();
    }

    private Optional<String> firstUrl() {
        return moves.stream()
                .flatMap(move -> bestReport(move).stream())
                .map(ReportRef::getUrl)
                .findFirst();
    }
}
