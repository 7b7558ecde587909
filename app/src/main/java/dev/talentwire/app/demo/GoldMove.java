package dev.talentwire.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.TalentMove;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A move that a careful reader found in the samples. The same move told by several articles is one.
 *
 * @param from canonical name, or empty
 * @param to   canonical name, or empty
 */
record GoldMove(String person, MoveKind kind, String from, String to) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads {@code gold.jsonl}; career history and what did not happen are left out. */
    static Set<GoldMove> read(Path file) {
        Set<GoldMove> moves = new LinkedHashSet<>();
        try {
            for (String line : Files.readAllLines(file)) {
                for (JsonNode move : JSON.readTree(line).get("moves")) {
                    if (!move.get("background").asBoolean()
                            && !move.get("status").asText().equals("negated")) {
                        moves.add(of(move));
                    }
                }
            }
        } catch (IOException e) {
            throw new Refusal(
                    "Cannot read what the demo should find: " + e + ". The demo needs the folder samples/.", e);
        }
        return moves;
    }

    /** True when one of the moves has this person, this kind and one of these employers. */
    boolean isAmong(Collection<TalentMove> moves) {
        return moves.stream()
                .anyMatch(move -> move.getPerson().equals(person)
                        && move.getKind() == kind
                        && (names(move.getFrom(), from) || names(move.getTo(), to)));
    }

    @Override
    public String toString() {
        return person + " " + Wording.word(kind) + (from.isEmpty() ? "" : " " + from)
                + (to.isEmpty() ? "" : " → " + to);
    }

    /** Another kind under which one of the moves tells it, such as a joining that is told as the departure it follows from. */
    Optional<MoveKind> toldAs(Collection<TalentMove> moves) {
        return moves.stream()
                .filter(move ->
                        move.getPerson().equals(person) && (names(move.getFrom(), from) || names(move.getTo(), to)))
                .map(TalentMove::getKind)
                .filter(other -> other != kind)
                .findFirst();
    }

    private static boolean names(@Nullable Employer employer, String name) {
        return employer != null && employer.getName().equals(name);
    }

    private static GoldMove of(JsonNode move) {
        return new GoldMove(
                move.get("person_norm").asText(),
                MoveKind.valueOf(move.get("type").asText().toUpperCase(Locale.ROOT)),
                name(move.get("from_norm")),
                name(move.get("to_norm")));
    }

    private static String name(JsonNode node) {
        return node.isNull() ? "" : node.asText();
    }
}
