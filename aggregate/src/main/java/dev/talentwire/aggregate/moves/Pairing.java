package dev.talentwire.aggregate.moves;

import dev.talentwire.schemas.MoveStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Brings leaving and arriving together: "A left X" and "A, formerly of X, joined Y" are two ends of one move.
 *
 * <p>Ends are joined when a statement names both or one sentence tells both ("left X and founded Y"), they lie close enough in time, and
 * both are equally solid: a confirmed exit with a merely rumoured destination stays two moves. The pair with the most independent
 * origins wins. A former employer who is only ever named together with an arrival that others tie to another former employer
 * contests that move; it makes none of its own.
 *
 * @param leaving   the end at the former employer, if any; for a role change the only end
 * @param arriving  the end at the new employer, if any
 * @param contested other former employers that are named for the same arrival
 */
record Pairing(Optional<Episode> leaving, Optional<Episode> arriving, List<Episode> contested) {

    /** @param named true when a statement names both ends, false when only a sentence tells both */
    private record Candidate(Episode leaving, Episode arriving, boolean named, long origins, long gap) {

        /** True when all that is said of this departure is said together with the arrival. */
        boolean saysNothingElse() {
            return named && new HashSet<>(arriving.statements()).containsAll(leaving.statements());
        }
    }

    /** Every episode once, paired or alone; those without any statement about themselves are left out when alone. */
    static List<Pairing> of(List<Episode> leaving, List<Episode> arriving, ConsolidationSettings settings) {
        var candidates = new ArrayList<Candidate>();
        for (Episode left : leaving) {
            for (Episode joined : arriving) {
                candidate(left, joined, settings).ifPresent(candidates::add);
            }
        }
        // The sort is stable and the episodes come in a fixed order, so that ties break the same way every time.
        candidates.sort(Comparator.comparing((Candidate candidate) -> !candidate.named())
                .thenComparing(Comparator.comparingLong(Candidate::origins).reversed())
                .thenComparingLong(Candidate::gap));
        var taken = new HashSet<Episode>();
        var chosen = new ArrayList<Candidate>();
        for (Candidate candidate : candidates) {
            if (!taken.contains(candidate.leaving()) && !taken.contains(candidate.arriving())) {
                taken.add(candidate.leaving());
                taken.add(candidate.arriving());
                chosen.add(candidate);
            }
        }
        Map<Episode, List<Episode>> contested = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (candidate.saysNothingElse() && taken.add(candidate.leaving())) {
                contested
                        .computeIfAbsent(candidate.arriving(), arrival -> new ArrayList<>())
                        .add(candidate.leaving());
            }
        }
        var pairs = new ArrayList<Pairing>();
        chosen.forEach(pair -> pairs.add(new Pairing(
                Optional.of(pair.leaving()),
                Optional.of(pair.arriving()),
                contested.getOrDefault(pair.arriving(), List.of()))));
        leaving.stream()
                .filter(episode -> episode.explicit() && !taken.contains(episode))
                .forEach(episode -> pairs.add(alone(episode)));
        arriving.stream()
                .filter(episode -> episode.explicit() && !taken.contains(episode))
                .forEach(episode -> pairs.add(new Pairing(Optional.empty(), Optional.of(episode), List.of())));
        return pairs;
    }

    /** A role change or a departure to nobody knows where: nothing to pair. */
    static Pairing alone(Episode episode) {
        return new Pairing(Optional.of(episode), Optional.empty(), List.of());
    }

    private static Optional<Candidate> candidate(Episode left, Episode joined, ConsolidationSettings settings) {
        long gap = joined.anchor().toEpochDay() - left.anchor().toEpochDay();
        boolean close = gap >= -settings.sameMove().toDays()
                && gap <= settings.settling().toDays();
        if (!close || !isAlike(left.status(), joined.status())) {
            return Optional.empty();
        }
        Set<Statement> said = new HashSet<>(left.statements());
        long naming = origins(joined, said::contains);
        if (naming > 0) {
            return Optional.of(new Candidate(left, joined, true, naming, Math.abs(gap)));
        }
        long telling = origins(joined, statement -> isOpen(statement) && isToldWith(statement, left));
        boolean together = telling > 0 && Math.abs(gap) <= settings.sameMove().toDays();
        return together ? Optional.of(new Candidate(left, joined, false, telling, Math.abs(gap))) : Optional.empty();
    }

    private static long origins(Episode episode, Predicate<Statement> which) {
        return episode.statements().stream()
                .filter(which)
                .map(Statement::origin)
                .distinct()
                .count();
    }

    /** True when the same sentence says that the person left. */
    private static boolean isToldWith(Statement arrival, Episode left) {
        return left.statements().stream()
                .anyMatch(departure -> isOpen(departure)
                        && departure
                                .article()
                                .getArticleId()
                                .equals(arrival.article().getArticleId())
                        && departure
                                .report()
                                .getEvidence()
                                .equals(arrival.report().getEvidence()));
    }

    private static boolean isOpen(Statement statement) {
        return statement.report().getFrom() == null || statement.report().getTo() == null;
    }

    private static boolean isAlike(MoveStatus one, MoveStatus other) {
        return Standing.solid(one) == Standing.solid(other) && Standing.live(one) == Standing.live(other);
    }

    /** The end that names the move: leaving if there is one, so that news of the destination does not rename it. */
    Episode naming() {
        return leaving.or(() -> arriving).orElseThrow();
    }

    /** The end that reports are about, which gives status and date. */
    Episode told() {
        return leaving.filter(Episode::explicit).or(() -> arriving).orElseGet(this::naming);
    }

    /** Everything said about either end, each statement once, in order. */
    List<Statement> statements() {
        return Stream.concat(Stream.of(leaving, arriving).flatMap(Optional::stream), contested.stream())
                .flatMap(episode -> episode.statements().stream())
                .distinct()
                .sorted(Statement.ORDER)
                .toList();
    }
}
