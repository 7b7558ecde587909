package dev.talentwire.aggregate.moves;

import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.TalentMove;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells each departure of a person of the other groups that the person left at about the same time: who holds posts in two houses, or is
 * called by the names of two, is otherwise counted at both without either knowing of it.
 */
final class Elsewhere {

    private static final int DAYS_APART = 30;
    private static final Set<DatePrecision> PRECISE = Set.of(DatePrecision.DAY, DatePrecision.MONTH);

    private Elsewhere() {}

    static List<TalentMove> mark(List<TalentMove> moves) {
        List<Departure> departures =
                moves.stream().filter(Elsewhere::leaves).map(Departure::of).toList();
        return moves.stream()
                .map(move -> leaves(move) ? withOthers(move, departures) : move)
                .toList();
    }

    private static TalentMove withOthers(TalentMove move, List<Departure> departures) {
        Departure left = Departure.of(move);
        var groups = departures.stream()
                .filter(other -> other.when().gapTo(left.when()) <= DAYS_APART)
                .map(Departure::group)
                .collect(Collectors.toCollection(TreeSet::new));
        groups.remove(left.group());
        return groups.isEmpty()
                ? move
                : TalentMove.newBuilder(move).setAlsoLeft(List.copyOf(groups)).build();
    }

    /** A transfer within a group leaves nothing. */
    private static boolean leaves(TalentMove move) {
        return move.getFrom() != null
                && (move.getTo() == null || !groupOf(move.getTo()).equals(groupOf(move.getFrom())))
                && move.getKind() != MoveKind.ROLE_CHANGE
                && Standing.solid(move.getStatus())
                && move.getCountedOn() != null
                && PRECISE.contains(move.getCountedOn().getPrecision());
    }

    private record Departure(String group, Period when) {

        static Departure of(TalentMove move) {
            return new Departure(groupOf(move.getFrom()), Period.of(move.getCountedOn()));
        }
    }

    private static String groupOf(Employer employer) {
        return Objects.requireNonNullElse(employer.getParentId(), employer.getId());
    }
}
