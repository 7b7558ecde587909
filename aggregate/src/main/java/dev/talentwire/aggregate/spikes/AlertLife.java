package dev.talentwire.aggregate.spikes;

import dev.talentwire.schemas.AlertMove;
import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.Severity;
import dev.talentwire.schemas.TalentMove;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The life of an alert: it fires once per episode, is updated when what it tells changes, and is resolved when the rule no longer
 * sees a spike, be it by time or because a move was denied.
 *
 * @param company    canonical name
 * @param windowDays the watched window
 */
public record AlertLife(String companyId, String company, int windowDays) {

    /**
     * The next word of the alert; empty when there is nothing new to say.
     *
     * @param known   what was last said of this company and window, if anything
     * @param verdict the rule's verdict as of any day up to {@code asOf}
     * @param moves   departures in the window as of {@code asOf}
     */
    public Optional<DepartureAlert> next(
            @Nullable DepartureAlert known,
            Function<LocalDate, Verdict> verdict,
            List<TalentMove> moves,
            LocalDate asOf) {
        Verdict today = verdict.apply(asOf);
        if (known == null || known.getState() == AlertState.RESOLVED) {
            return switch (today) {
                case Verdict.Spike spike ->
                    Optional.of(
                            alert(AlertState.FIRING, firstDay(verdict, asOf), spike, spike.severity(), moves, asOf));
                case Verdict.Calm calm -> Optional.empty();
            };
        }
        return switch (today) {
            case Verdict.Spike spike -> update(known, spike, moves, asOf);
            case Verdict.Calm calm ->
                Optional.of(alert(AlertState.RESOLVED, known.getSince(), calm, known.getSeverity(), moves, asOf));
        };
    }

    private Optional<DepartureAlert> update(
            DepartureAlert known, Verdict.Spike spike, List<TalentMove> moves, LocalDate asOf) {
        DepartureAlert now = alert(AlertState.UPDATED, known.getSince(), spike, spike.severity(), moves, asOf);
        boolean same = now.getSeverity() == known.getSeverity() && tells(now).equals(tells(known));
        return same ? Optional.empty() : Optional.of(now);
    }

    /** What a reader would notice: a growing number of origins is news only up to the third. */
    private static List<List<Object>> tells(DepartureAlert alert) {
        return alert.getMoves().stream()
                .map(move -> List.<Object>of(
                        move.getMoveId(),
                        move.getStatus(),
                        String.valueOf(move.getDate()),
                        String.valueOf(move.getTo()),
                        Math.min(move.getOrigins(), 3)))
                .toList();
    }

    /** The episode began on the first of the days that end today and are all spikes: the same on replay as live. */
    private LocalDate firstDay(Function<LocalDate, Verdict> verdict, LocalDate asOf) {
        LocalDate first = asOf;
        while (first.isAfter(asOf.minusDays(windowDays))
                && verdict.apply(first.minusDays(1)) instanceof Verdict.Spike) {
            first = first.minusDays(1);
        }
        return first;
    }

    private DepartureAlert alert(
            AlertState state,
            LocalDate since,
            Verdict verdict,
            Severity severity,
            List<TalentMove> moves,
            LocalDate asOf) {
        var words = new AlertWords(company, windowDays, state, verdict, moves);
        return DepartureAlert.newBuilder()
                .setId(companyId + "/" + windowDays + "d/" + since)
                .setCompanyId(companyId)
                .setCompany(company)
                .setWindowDays(windowDays)
                .setObserved(verdict.observed())
                .setExpected(verdict.expected())
                .setTailProbability(verdict.tailProbability())
                .setSeverity(severity)
                .setState(state)
                .setSince(since)
                .setAsOf(asOf)
                .setMoves(moves.stream().map(AlertLife::told).toList())
                .setSummaryZh(words.chinese())
                .setSummaryEn(words.english())
                .build();
    }

    private static AlertMove told(TalentMove move) {
        var report = AlertWords.bestReport(move);
        return AlertMove.newBuilder()
                .setMoveId(move.getId())
                .setPerson(move.getPerson())
                .setPosition(move.getPositionFrom())
                .setTo(move.getTo() == null ? null : move.getTo().getName())
                .setStatus(move.getStatus())
                .setDate(move.getCountedOn())
                .setOrigins(move.getOrigins())
                .setEvidence(report.map(ref -> ref.getEvidence()).orElse(""))
                .setUrl(report.map(ref -> ref.getUrl()).orElse(""))
                .build();
    }
}
