package dev.talentwire.aggregate.moves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What independent origins say about one thing: each origin has one voice per value, and ties go to the smaller value.
 *
 * @param ranked values, the best supported first, with the number of origins behind each
 */
record Vote<T>(List<Choice<T>> ranked) {

    record Choice<T>(T value, int origins) {}

    static <T> Vote<T> among(
            List<Statement> statements, Function<Statement, Optional<T>> value, Comparator<? super T> tieBreak) {
        Map<T, Set<String>> origins = new HashMap<>();
        for (Statement statement : statements) {
            value.apply(statement)
                    .ifPresent(said -> origins.computeIfAbsent(said, key -> new HashSet<>())
                            .add(statement.origin()));
        }
        var choices = new ArrayList<Choice<T>>();
        origins.forEach((said, by) -> choices.add(new Choice<>(said, by.size())));
        choices.sort(Comparator.comparingInt((Choice<T> choice) -> choice.origins())
                .reversed()
                .thenComparing(Choice::value, tieBreak));
        return new Vote<>(List.copyOf(choices));
    }

    Optional<T> winner() {
        return ranked.stream().findFirst().map(Choice::value);
    }
}
