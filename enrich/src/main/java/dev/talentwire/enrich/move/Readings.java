package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rules read of each person, as signs for a second opinion: in a sentence, and in the whole article. */
final class Readings {

    private final Map<String, List<Move>> stated;
    private final Map<String, List<Move>> merged;

    Readings(List<Move> stated, List<Move> merged) {
        this.stated = byPerson(stated);
        this.merged = byPerson(merged);
    }

    private static Map<String, List<Move>> byPerson(List<Move> moves) {
        Map<String, List<Move>> byPerson = new HashMap<>();
        moves.forEach(move -> byPerson.computeIfAbsent(move.person().name(), name -> new ArrayList<>())
                .add(move));
        return byPerson;
    }

    void signs(Signs signs, Sentence sentence, PersonAt person, CompanyAt company) {
        signs(signs, "here", in(sentence, person), company);
        signs(signs, "all", merged.getOrDefault(person.name(), List.of()), company);
    }

    private List<Move> in(Sentence sentence, PersonAt person) {
        return stated.getOrDefault(person.name(), List.of()).stream()
                .filter(move -> move.sentence().equals(sentence))
                .toList();
    }

    /** The live moves that a sentence tells of a person, in one word: for each end O, I or W, and whether it is this employer. */
    String told(Sentence sentence, PersonAt person, CompanyAt company) {
        StringBuilder told = new StringBuilder();
        for (Move move : in(sentence, person)) {
            if (!move.live()) {
                continue;
            }
            if (move.kind() == Kind.ROLE_CHANGE) {
                boolean same = Discourse.same(move.to(), company) || Discourse.same(move.from(), company);
                told.append('W').append(same ? '=' : '!');
            } else {
                end(told, 'O', move.from(), company);
                end(told, 'I', move.to(), company);
            }
        }
        return told.toString();
    }

    private static void end(StringBuilder told, char end, @Nullable CompanyAt house, CompanyAt company) {
        if (house != null) {
            told.append(end).append(Discourse.same(house, company) ? '=' : '!');
        }
    }

    private static void signs(Signs signs, String where, List<Move> moves, CompanyAt company) {
        if (moves.isEmpty()) {
            signs.add(where).and(":nothing");
        }
        for (Move move : moves) {
            String how = move.live() ? "live" : move.background() ? "history" : "no";
            if (move.kind() == Kind.ROLE_CHANGE) {
                boolean same = Discourse.same(move.to(), company) || Discourse.same(move.from(), company);
                signs(signs, where, same, "WITHIN" + (move.from() == null ? "?" : "") + how, move);
                continue;
            }
            if (move.from() != null) {
                signs(signs, where, Discourse.same(move.from(), company), "OUT" + how, move);
            }
            if (move.to() != null) {
                signs(signs, where, Discourse.same(move.to(), company), "IN" + how, move);
            }
        }
    }

    private static void signs(Signs signs, String where, boolean same, String what, Move move) {
        signs.add(where).and(same ? "=" : "!").and(what);
        if (same) {
            signs.add(where).and("=").and(what).and(move.trigger().frame());
            signs.add(where).and("=").and(what).and(String.valueOf(move.confidence()));
            signs.add(where).and("=").and(move.status());
        }
    }
}
