package dev.talentwire.aggregate.moves;

import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.PartialDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The date of an episode, from many dates that need not agree. */
final class Dates {

    private static final List<DatePrecision> FINEST_FIRST = List.of(
            DatePrecision.DAY, DatePrecision.MONTH, DatePrecision.QUARTER, DatePrecision.HALF, DatePrecision.YEAR);

    private Dates() {}

    /**
     * The most precise stated date; of those the one that most origins give; of those the earliest. What is told as news goes before what is told
     * in passing.
     */
    static Optional<PartialDate> stated(Episode episode) {
        List<Statement> news = episode.direct().stream()
                .filter(statement -> !statement.background())
                .toList();
        return finest(vote(news)).or(() -> finest(vote(episode.direct())));
    }

    private static Optional<PartialDate> finest(Vote<PartialDate> dates) {
        return FINEST_FIRST.stream()
                .flatMap(precision -> dates.ranked().stream()
                        .map(Vote.Choice::value)
                        .filter(date -> date.getPrecision() == precision))
                .findFirst();
    }

    /** Stated dates that the chosen one rules out, in words. */
    static List<String> contradicting(Episode episode, PartialDate chosen) {
        Period period = Period.of(chosen);
        return vote(episode.direct()).ranked().stream()
                .filter(choice -> !Period.of(choice.value()).overlaps(period))
                .map(choice -> "date " + text(choice.value()) + ": " + MoveRecord.origins(choice.origins()))
                .toList();
    }

    /**
     * The date for rolling counts: the stated one, else the first publication that tells it as news. Reports that state the move
     * go before rumours and plans, which may be long before it. Empty when old history told it first: then the news is a repeat.
     */
    static Optional<PartialDate> counted(Episode episode, ConsolidationSettings settings) {
        return stated(episode)
                .or(() -> firstNews(episode)
                        .filter(news -> !isOldHistory(episode, news, settings))
                        .flatMap(Statement::publishedOn));
    }

    private static Optional<Statement> firstNews(Episode episode) {
        List<Statement> news = episode.direct().stream()
                .filter(statement -> !statement.background())
                .filter(statement -> statement.publishedOn().isPresent())
                .filter(statement -> Standing.live(statement.report().getStatus()))
                .toList();
        Predicate<Statement> stated = statement -> {
            MoveStatus status = statement.report().getStatus();
            return status == MoveStatus.CONFIRMED || status == MoveStatus.REPORTED;
        };
        return news.stream().filter(stated).findFirst().or(() -> news.stream().findFirst());
    }

    private static boolean isOldHistory(Episode episode, Statement news, ConsolidationSettings settings) {
        return episode.statements().stream()
                .filter(Statement::background)
                .anyMatch(history -> history.saidOn()
                        .plusDays(settings.repeatAfter().toDays())
                        .isBefore(news.saidOn()));
    }

    private static Vote<PartialDate> vote(List<Statement> statements) {
        return Vote.among(
                statements,
                statement -> Standing.live(statement.report().getStatus()) ? statement.statedDate() : Optional.empty(),
                Comparator.comparing(PartialDate::getStart).thenComparing(PartialDate::getPrecision));
    }

    private static String text(PartialDate date) {
        String day = date.getStart().toString();
        return switch (date.getPrecision()) {
            case DAY, UNKNOWN -> day;
            case MONTH -> day.substring(0, "2026-11".length());
            case QUARTER -> date.getStart().getYear() + "-Q" + ((date.getStart().getMonthValue() + 2) / 3);
            case HALF -> date.getStart().getYear() + "-H" + (date.getStart().getMonthValue() <= 6 ? 1 : 2);
            case YEAR -> day.substring(0, "2026".length());
        };
    }
}
