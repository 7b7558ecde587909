package dev.talentwire.aggregate.spikes;

import dev.talentwire.schemas.AlertMove;
import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.TalentMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The life of alerts: one for each {@link Episode}, which fires once, is updated when what it tells changes, and is resolved when the rule
 * no longer sees a spike, be it by time or because a move was denied. A company has at most one alert at a time, whichever window shows it.
 *
 * <p>What an alert says follows from the moves and the day alone; only its revision, whether a word is the first, and whether the first day
 * was a later one before, tell of the way there.
 *
 * @param company canonical name
 * @param groupId the company's parent, else the company
 */
public record AlertLife(String companyId, String company, String groupId) {

    /** How long an alert whose moves were denied stays in the topic, resolved. */
    private static final int GRACE_DAYS = 30;

    /** An episode may be found shorter than its alert says, as the rates of sectors change: it is past before its alert is. */
    private static final int SHRINKING_DAYS = 30;

    /** So many people (not moves) who left another group, too, are a team: one may have held two posts. */
    private static final int LEAST_TEAM = 2;

    /** Departures in a window of that many days that ends with a day. */
    @FunctionalInterface
    public interface Departures {
        List<TalentMove> within(int days, LocalDate asOf);
    }

    /**
     * A word of an alert.
     *
     * @param alert null when nothing is to be said of it any more
     */
    public record Word(String id, @Nullable DepartureAlert alert) {}

    /**
     * What is new to say.
     *
     * @param known    what was last said of the company's alerts
     * @param episodes those of which a day is {@code from} or later
     * @param from     alerts that were over before it, or in the {@value #SHRINKING_DAYS} days after it, stay as they are when they have no
     *                 episode any more
     * @param today    the verdict of {@code asOf}
     * @param newDay   true at a change of day: only then are alerts told, or corrected, that are over
     */
    public List<Word> next(
            Collection<DepartureAlert> known,
            List<Episode> episodes,
            LocalDate from,
            Verdict today,
            Departures departures,
            LocalDate asOf,
            boolean newDay) {
        var left = new TreeMap<String, DepartureAlert>();
        known.forEach(alert -> left.put(alert.getId(), alert));
        var words = new ArrayList<Word>();
        for (Episode episode : episodes) {
            DepartureAlert before = left.remove(id(episode));
            DepartureAlert now = word(episode, before, departures);
            boolean over = now.getState() == AlertState.RESOLVED
                    && (before == null || before.getState() == AlertState.RESOLVED);
            if ((newDay || !over) && (before == null || isNews(before, now))) {
                words.add(new Word(now.getId(), now));
            }
        }
        for (DepartureAlert alert : left.values()) {
            if (alert.getState() == AlertState.RESOLVED) {
                boolean isPast = !alert.getAsOf().isAfter(from.plusDays(SHRINKING_DAYS));
                if (!isPast && alert.getAsOf().isBefore(asOf.minusDays(GRACE_DAYS))) {
                    words.add(new Word(alert.getId(), null));
                }
            } else {
                words.add(new Word(alert.getId(), withdrawn(alert, today, departures, asOf)));
            }
        }
        return words;
    }

    private String id(Episode episode) {
        return companyId + "/" + episode.month();
    }

    private DepartureAlert word(Episode episode, @Nullable DepartureAlert before, Departures departures) {
        int revision = before == null ? 1 : before.getRevision() + 1;
        boolean first = before == null || before.getState() == AlertState.RESOLVED;
        return episode.calm()
                .map(calm -> resolved(episode, calm, departures))
                .orElseGet(() -> spiking(
                        first ? AlertState.FIRING : AlertState.UPDATED,
                        before != null && episode.since().isBefore(before.getSince()),
                        episode,
                        departures))
                .setId(id(episode))
                .setRevision(revision)
                .build();
    }

    private DepartureAlert.Builder resolved(Episode episode, Verdict.Calm calm, Departures departures) {
        LocalDate end = episode.last().plusDays(1);
        Verdict.Spike spike = episode.spike();
        List<TalentMove> moves = departures.within(spike.windowDays(), end);
        var words = new AlertWords(
                company, spike.windowDays(), AlertState.RESOLVED, episode.since(), false, calm.expected(), 1, moves);
        return alert(AlertState.RESOLVED, episode.since(), spike.windowDays(), moves, words, end)
                .setTeamId(teamId(departures.within(spike.windowDays(), episode.told())))
                .setExpected(spike.expected())
                .setTailProbability(calm.tailProbability())
                .setSeverity(spike.severity())
                .setSlowBleed(spike.slowBleed());
    }

    /** The moves that made the episode were denied, or have turned out to be of other days. */
    private DepartureAlert withdrawn(DepartureAlert known, Verdict today, Departures departures, LocalDate asOf) {
        List<TalentMove> moves = departures.within(known.getWindowDays(), asOf);
        var words = new AlertWords(
                company,
                known.getWindowDays(),
                AlertState.RESOLVED,
                known.getSince(),
                false,
                today.expected(),
                1,
                moves);
        return alert(AlertState.RESOLVED, known.getSince(), known.getWindowDays(), moves, words, asOf)
                .setTeamId(known.getTeamId())
                .setExpected(known.getExpected())
                .setTailProbability(today.tailProbability())
                .setSeverity(known.getSeverity())
                .setSlowBleed(known.getSlowBleed())
                .setId(known.getId())
                .setRevision(known.getRevision() + 1)
                .build();
    }

    /** @param earlier whether the episode has turned out to begin earlier than its alert said */
    private DepartureAlert.Builder spiking(AlertState state, boolean earlier, Episode episode, Departures departures) {
        Verdict.Spike spike = episode.spike();
        List<TalentMove> moves = departures.within(spike.windowDays(), episode.told());
        var words = new AlertWords(
                company,
                spike.windowDays(),
                state,
                episode.since(),
                earlier,
                spike.expected(),
                spike.tailProbability(),
                moves);
        return alert(state, episode.since(), spike.windowDays(), moves, words, episode.told())
                .setTeamId(teamId(moves))
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

    /**
     * A hint, usually the same for alerts that tell of the same people: the first of the groups that enough of these people left, the
     * company's own among them: one of the companies must give its id to all. Naming the whole set instead would tell those apart of which
     * one lost people to two others. Each company sees only its own moves, so two alerts may choose differently.
     */
    private @Nullable String teamId(List<TalentMove> moves) {
        var sharers = new TreeMap<String, Set<String>>();
        moves.forEach(move -> move.getAlsoLeft()
                .forEach(group ->
                        sharers.computeIfAbsent(group, any -> new HashSet<>()).add(move.getPersonId())));
        sharers.values().removeIf(people -> people.size() < LEAST_TEAM);
        if (sharers.isEmpty()) {
            return null;
        }
        String first = sharers.firstKey();
        return groupId.compareTo(first) < 0 ? groupId : first;
    }

    /** A first day that moves, and a reader would notice: a growing number of origins is news only up to the third. */
    private static boolean isNews(DepartureAlert before, DepartureAlert now) {
        return !tells(before).equals(tells(now));
    }

    private static List<Object> tells(DepartureAlert alert) {
        return List.of(
                alert.getState() == AlertState.RESOLVED,
                alert.getSince(),
                alert.getSeverity(),
                String.valueOf(alert.getTeamId()),
                alert.getMoves().stream().map(AlertLife::tells).toList());
    }

    private static List<Object> tells(AlertMove move) {
        return List.of(
                move.getMoveId(),
                move.getStatus(),
                String.valueOf(move.getDate()),
                String.valueOf(move.getTo()),
                Math.min(move.getOrigins(), 3));
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
