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
        List<TalentMove> departures = moves.stream().filter(Elsewhere::leaves).toList();
        return moves.stream()
                .map(move -> leaves(move) ? withOthers(move, departures) : move)
                .toList();
    }

    private static TalentMove withOthers(TalentMove move, List<TalentMove> departures) {
        Period left = Period.of(move.getCountedOn());
        var groups = departures.stream()
                .filter(other -> Period.of(other.getCountedOn()).gapTo(left) <= DAYS_APART)
                .map(other -> group(other.getFrom()))
                .collect(Collectors.toCollection(TreeSet::new));
        groups.remove(group(move.getFrom()));
        return groups.isEmpty()
                ? move
                : TalentMove.newBuilder(move).setAlsoLeft(List.copyOf(groups)).build();
    }

    private static boolean leaves(TalentMove move) {
        return move.getFrom() != null
                && move.getKind() != MoveKind.ROLE_CHANGE
                && Standing.solid(move.getStatus())
                && move.getCountedOn() != null
                && PRECISE.contains(move.getCountedOn().getPrecision());
    }

    private static String group(Employer employer) {
        return Objects.requireNonNullElse(employer.getParentId(), employer.getId());
    }
}
