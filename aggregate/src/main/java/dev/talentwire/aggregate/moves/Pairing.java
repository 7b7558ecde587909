package dev.talentwire.aggregate.moves;

import dev.talentwire.schemas.MoveStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings leaving and arriving together: "A left X" and "A, formerly of X, joined Y" are two ends of one move.
 *
 * <p>Ends are joined when a statement names both, they lie close enough in time, and both are equally solid: a confirmed exit
 * with a merely rumoured destination stays two moves. The pair with the most independent origins wins.
 *
 * @param leaving  the end at the former employer, if any; for a role change the only end
 * @param arriving the end at the new employer, if any
 */
record Pairing(Optional<Episode> leaving, Optional<Episode> arriving) {

    private record Candidate(Episode leaving, Episode arriving, long origins, long gap) {}

    /** Every episode once, paired or alone; those without any statement about themselves are left out when alone. */
    static List<Pairing> of(List<Episode> leaving, List<Episode> arriving, ConsolidationSettings settings) {
        var candidates = new ArrayList<Candidate>();
        for (Episode left : leaving) {
            for (Episode joined : arriving) {
                candidate(left, joined, settings).ifPresent(candidates::add);
            }
        }
        // The sort is stable and the episodes come in a fixed order, so that ties break the same way every time.
        candidates.sort(Comparator.comparingLong(Candidate::origins).reversed().thenComparingLong(Candidate::gap));
        var taken = new HashSet<Episode>();
        var pairs = new ArrayList<Pairing>();
        for (Candidate candidate : candidates) {
            if (!taken.contains(candidate.leaving()) && !taken.contains(candidate.arriving())) {
                taken.add(candidate.leaving());
                taken.add(candidate.arriving());
                pairs.add(new Pairing(Optional.of(candidate.leaving()), Optional.of(candidate.arriving())));
            }
        }
        leaving.stream()
                .filter(episode -> episode.explicit() && !taken.contains(episode))
                .forEach(episode -> pairs.add(new Pairing(Optional.of(episode), Optional.empty())));
        arriving.stream()
                .filter(episode -> episode.explicit() && !taken.contains(episode))
                .forEach(episode -> pairs.add(new Pairing(Optional.empty(), Optional.of(episode))));
        return pairs;
    }

    /** A role change: nothing to pair. */
    static Pairing alone(Episode staying) {
        return new Pairing(Optional.of(staying), Optional.empty());
    }

    private static Optional<Candidate> candidate(Episode left, Episode joined, ConsolidationSettings settings) {
        long gap = joined.anchor().toEpochDay() - left.anchor().toEpochDay();
        boolean close = gap >= -settings.sameMove().toDays()
                && gap <= settings.settling().toDays();
        if (!close || !isAlike(left.status(), joined.status())) {
            return Optional.empty();
        }
        Set<Statement> said = new HashSet<>(left.statements());
        long origins = joined.statements().stream()
                .filter(said::contains)
                .map(Statement::origin)
                .distinct()
                .count();
        return origins == 0 ? Optional.empty() : Optional.of(new Candidate(left, joined, origins, Math.abs(gap)));
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
        return Stream.of(leaving, arriving)
                .flatMap(Optional::stream)
                .flatMap(episode -> episode.statements().stream())
                .distinct()
                .sorted(Statement.ORDER)
                .toList();
    }
}
