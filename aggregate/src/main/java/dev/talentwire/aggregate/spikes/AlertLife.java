package dev.talentwire.aggregate.spikes;

import dev.talentwire.schemas.AlertMove;
import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.TalentMove;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The life of an alert: it fires once per episode, is updated when what it tells changes, and is resolved when the rule no longer
 * sees a spike, be it by time or because a move was denied. A company has at most one alert at a time, whichever window shows it.
 *
 * @param company canonical name
 * @param groupId the company's parent, else the company
 */
public record AlertLife(String companyId, String company, String groupId) {

    private static final int LONGEST_EPISODE_DAYS = 30;
    private static final int EVER = 36_500;

    /**
     * The next word of the alert; empty when there is nothing new to say.
     *
     * @param known   what was last said of this company, if anything
     * @param verdict the rule's verdict as of any day up to {@code asOf}
     * @param moves   departures in a window of that many days as of {@code asOf}
     */
    public Optional<DepartureAlert> next(
            @Nullable DepartureAlert known,
            Function<LocalDate, Verdict> verdict,
            IntFunction<List<TalentMove>> moves,
            LocalDate asOf) {
        Verdict today = verdict.apply(asOf);
        if (known == null || known.getState() == AlertState.RESOLVED) {
            return switch (today) {
                case Verdict.Spike spike -> fired(known, spike, firstDay(verdict, asOf), moves, asOf);
                case Verdict.Calm calm -> Optional.empty();
            };
        }
        return switch (today) {
            case Verdict.Spike spike -> updated(known, spike, moves, asOf);
            case Verdict.Calm calm -> Optional.of(resolved(known, calm, moves.apply(known.getWindowDays()), asOf));
        };
    }

    private Optional<DepartureAlert> fired(
            @Nullable DepartureAlert known,
            Verdict.Spike spike,
            LocalDate since,
            IntFunction<List<TalentMove>> moves,
            LocalDate asOf) {
        DepartureAlert alert = spiking(AlertState.FIRING, since, spike, moves.apply(spike.windowDays()), asOf)
                .build();
        if (known != null && known.getId().equals(alert.getId())) {
            // The same episode after all: a confirmation has lifted a denial.
            return Optional.of(after(known, DepartureAlert.newBuilder(alert)));
        }
        return Optional.of(alert);
    }

    /** The next word of an alert that is already known. */
    private static DepartureAlert after(DepartureAlert known, DepartureAlert.Builder next) {
        return next.setId(known.getId()).setRevision(known.getRevision() + 1).build();
    }

    private Optional<DepartureAlert> updated(
            DepartureAlert known, Verdict.Spike spike, IntFunction<List<TalentMove>> moves, LocalDate asOf) {
        DepartureAlert now = after(
                known, spiking(AlertState.UPDATED, known.getSince(), spike, moves.apply(spike.windowDays()), asOf));
        boolean same = now.getSeverity() == known.getSeverity()
                && tells(known).containsAll(tells(now))
                && !isAnyWithdrawn(known, moves.apply(EVER));
        return same ? Optional.empty() : Optional.of(now);
    }

    /** A move that has left the window is no news; one that does not count at all any more is. */
    private static boolean isAnyWithdrawn(DepartureAlert known, List<TalentMove> counted) {
        Set<String> ids = counted.stream().map(TalentMove::getId).collect(Collectors.toSet());
        return known.getMoves().stream().anyMatch(move -> !ids.contains(move.getMoveId()));
    }

    private DepartureAlert resolved(DepartureAlert known, Verdict.Calm calm, List<TalentMove> moves, LocalDate asOf) {
        var words = new AlertWords(company, known.getWindowDays(), AlertState.RESOLVED, calm.expected(), 1, moves);
        var alert = alert(AlertState.RESOLVED, known.getSince(), known.getWindowDays(), moves, words, asOf)
                .setExpected(known.getExpected())
                .setTailProbability(calm.tailProbability())
                .setSeverity(known.getSeverity())
                .setSlowBleed(known.getSlowBleed());
        return after(known, alert);
    }

    private DepartureAlert.Builder spiking(
            AlertState state, LocalDate since, Verdict.Spike spike, List<TalentMove> moves, LocalDate asOf) {
        var words =
                new AlertWords(company, spike.windowDays(), state, spike.expected(), spike.tailProbability(), moves);
        return alert(state, since, spike.windowDays(), moves, words, asOf)
                .setExpected(spike.expected())
                .setTailProbability(spike.tailProbability())
                .setSeverity(spike.severity())
                .setSlowBleed(spike.slowBleed())
                .setFalseAlarmsPerYear(spike.falseAlarmsPerYear());
    }

    private DepartureAlert.Builder alert(
            AlertState state,
            LocalDate since,
            int windowDays,
            List<TalentMove> moves,
            AlertWords words,
            LocalDate asOf) {
        return DepartureAlert.newBuilder()
                .setId(companyId + "/" + since)
                .setCompanyId(companyId)
                .setCompany(company)
                .setGroupId(groupId)
                .setWindowDays(windowDays)
                .setObserved(moves.size())
                .setState(state)
                .setSince(since)
                .setAsOf(asOf)
                .setMoves(moves.stream().map(AlertLife::told).toList())
                .setOrigins((int) words.origins())
                .setSummaryZh(words.chinese())
                .setSummaryEn(words.english());
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
        while (first.isAfter(asOf.minusDays(LONGEST_EPISODE_DAYS))
                && verdict.apply(first.minusDays(1)) instanceof Verdict.Spike) {
            first = first.minusDays(1);
        }
        return first;
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
