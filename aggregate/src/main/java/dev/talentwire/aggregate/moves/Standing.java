package dev.talentwire.aggregate.moves;

import dev.talentwire.schemas.MoveStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether a move holds, by everything that was said about it.
 *
 * <ul>
 *   <li>The best word counts: confirmed, then reported, planned, rumoured.
 *   <li>A denial lowers everything said until then to denied. A confirmation after it lifts that again, if it comes from an origin
 *       that had not spoken before: a late copy of the old story confirms nothing.
 *   <li>"It did not happen" makes no move by itself; after a rumour or a plan it ends it.
 * </ul>
 */
final class Standing {

    /** Statuses under which a move is taking or has taken place, best first. */
    private static final List<MoveStatus> BEST_FIRST = List.of(
            MoveStatus.CONFIRMED, MoveStatus.REPORTED, MoveStatus.PLANNED, MoveStatus.RUMOURED, MoveStatus.UNKNOWN);

    private static final Set<MoveStatus> HEARSAY = EnumSet.of(MoveStatus.RUMOURED, MoveStatus.UNKNOWN);

    private Standing() {}

    /** The status of a move of which all of this was said. */
    static MoveStatus of(List<Statement> statements) {
        Optional<MoveStatus> best = BEST_FIRST.stream()
                .filter(status -> statements.stream().anyMatch(says(status)))
                .findFirst();
        Optional<Instant> denied = last(statements, MoveStatus.DENIED);
        if (best.isEmpty()) {
            return denied.isPresent() ? MoveStatus.DENIED : MoveStatus.NEGATED;
        }
        if (denied.isPresent()) {
            return confirmedAnewAfter(denied.get(), statements) ? MoveStatus.CONFIRMED : MoveStatus.DENIED;
        }
        boolean tentative = best.get() == MoveStatus.PLANNED || HEARSAY.contains(best.get());
        return tentative && isEnded(statements) ? MoveStatus.NEGATED : best.get();
    }

    /** True for a status under which a move may count at all. */
    static boolean live(MoveStatus status) {
        return BEST_FIRST.contains(status);
    }

    /** True for a live status that is more than hearsay. */
    static boolean solid(MoveStatus status) {
        return live(status) && !HEARSAY.contains(status);
    }

    private static boolean confirmedAnewAfter(Instant denial, List<Statement> statements) {
        Set<String> heardBefore = statements.stream()
                .filter(statement -> !statement.saidAt().isAfter(denial))
                .map(Statement::origin)
                .collect(Collectors.toSet());
        return statements.stream()
                .filter(says(MoveStatus.CONFIRMED))
                .filter(statement -> statement.saidAt().isAfter(denial))
                .anyMatch(statement -> !heardBefore.contains(statement.origin()));
    }

    private static boolean isEnded(List<Statement> statements) {
        return last(statements, MoveStatus.NEGATED)
                .filter(end -> statements.stream()
                        .noneMatch(statement -> live(statement.report().getStatus())
                                && statement.saidAt().isAfter(end)))
                .isPresent();
    }

    private static Optional<Instant> last(List<Statement> statements, MoveStatus status) {
        return statements.stream().filter(says(status)).map(Statement::saidAt).max(Comparator.naturalOrder());
    }

    private static Predicate<Statement> says(MoveStatus status) {
        return statement -> statement.report().getStatus() == status;
    }
}
