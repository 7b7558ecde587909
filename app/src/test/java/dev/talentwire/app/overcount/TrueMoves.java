package dev.talentwire.app.overcount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which statements of a gold annotation mean one real move: those that share a mark, directly or by way of others. */
final class TrueMoves {

    private final Map<String, String> heads = new HashMap<>();
    private final List<GoldMove> statements;

    TrueMoves(List<GoldMove> statements) {
        this.statements = statements;
        for (GoldMove statement : statements) {
            String first = statement.marks().iterator().next();
            statement.marks().forEach(mark -> heads.put(head(mark), head(first)));
        }
    }

    /** The name of the real move that a statement means; it lasts only as long as this object. */
    String of(GoldMove statement) {
        return head(statement.marks().iterator().next());
    }

    /** All real moves by name, without those of which all that is said is that they did not happen. */
    Map<String, List<GoldMove>> all() {
        var moves = new TreeMap<String, List<GoldMove>>();
        for (GoldMove statement : statements) {
            moves.computeIfAbsent(of(statement), move -> new ArrayList<>()).add(statement);
        }
        moves.values().removeIf(told -> told.stream().noneMatch(GoldMove::happened));
        return moves;
    }

    private String head(String mark) {
        String above = heads.getOrDefault(mark, mark);
        return above.equals(mark) ? mark : head(above);
    }
}
