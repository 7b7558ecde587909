package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the moves that the rules read against the odds of the ties behind them. What the odds hold for next to impossible is dropped, what
 * they hold for likely and the rules did not see is added, and every live move gets its probability as confidence.
 */
final class Weighing {

    /** Rules see what odds cannot; only what is all but excluded is dropped. */
    private static final double IMPOSSIBLE = 0.07;
    /** Where finding moves and inventing them balance, in an article that tells of moves. */
    private static final double LIKELY = 0.35;
    /** The first move of an article must be surer: most articles hold none. */
    private static final double LIKELY_FIRST = 0.6;

    private final Odds odds;
    private final Discourse discourse;

    Weighing(Odds odds, Discourse discourse) {
        this.odds = odds;
        this.discourse = discourse;
    }

    /** Somebody and an employer, whichever mentions. */
    private record Pair(String person, String company) {}

    /** The likeliest tie of a pair in one direction. */
    private record Best(Tie tie, double probability) {}

    /**
     * @param stated what the rules read
     * @param merger makes moves of statements
     */
    List<Move> weigh(List<Tie> ties, List<Move> stated, UnaryOperator<List<Move>> merger) {
        Map<Pair, Map<Direction, Best>> best = best(ties);
        List<Move> merged = merger.apply(stated);
        List<Move> added = added(best, merged);
        if (!added.isEmpty()) {
            List<Move> all = new ArrayList<>(stated);
            all.addAll(added);
            merged = merger.apply(all);
        }
        List<Move> weighed = new ArrayList<>();
        for (Move move : merged) {
            Move kept = move.live() ? kept(best, move) : move;
            if (kept != null) {
                weighed.add(kept);
            } else {
                discourse.statements().note(move, "dropped: next to impossible by the odds of its tie");
            }
        }
        return weighed;
    }

    private Map<Pair, Map<Direction, Best>> best(List<Tie> ties) {
        Map<Pair, Map<Direction, Best>> best = new LinkedHashMap<>();
        for (Tie tie : ties) {
            Likelihood likelihood = odds.of(tie);
            Pair pair = new Pair(tie.person().name(), tie.company().company().id());
            Map<Direction, Best> of = best.computeIfAbsent(pair, key -> new EnumMap<>(Direction.class));
            for (Direction direction : Direction.values()) {
                double probability = likelihood.of(direction);
                of.merge(direction, new Best(tie, probability), (a, b) -> a.probability() >= b.probability() ? a : b);
            }
        }
        return best;
    }

    private List<Move> added(Map<Pair, Map<Direction, Best>> best, List<Move> merged) {
        double enough = merged.stream().anyMatch(Move::live) ? LIKELY : LIKELY_FIRST;
        List<Move> added = new ArrayList<>();
        best.forEach((pair, directions) -> {
            Map.Entry<Direction, Best> likeliest = directions.entrySet().stream()
                    .max(Map.Entry.comparingByValue((a, b) -> Double.compare(a.probability(), b.probability())))
                    .orElseThrow();
            Best tie = likeliest.getValue();
            if (tie.probability() < enough || merged.stream().anyMatch(move -> tells(move, tie.tie()))) {
                return;
            }
            Move move = move(likeliest.getKey(), tie.tie());
            if (move.live()) {
                added.add(move);
                discourse.statements().note(move, "added: " + percent(tie.probability()) + " by the odds of its tie");
            }
        });
        return added;
    }

    private static String percent(double probability) {
        return Math.round(100 * probability) + " %";
    }

    /** True for a move of the same person that has the employer at one of its ends, live or not: the rules have read it. */
    private static boolean tells(Move move, Tie tie) {
        return move.person().name().equals(tie.person().name())
                && (same(move.from(), tie.company()) || same(move.to(), tie.company()));
    }

    private static boolean same(@Nullable CompanyAt a, CompanyAt b) {
        return a != null
                && (Discourse.same(a, b)
                        || a.name().contains(b.name())
                        || b.name().contains(a.name()));
    }

    private Move move(Direction direction, Tie tie) {
        Scene scene = tie.scene();
        PersonAt person = tie.person();
        CompanyAt house = tie.company();
        Cue cue = tie.cue() != null ? tie.cue() : wordless(direction, person);
        Profile profile = discourse.profile(person);
        boolean own = profile.company() != null && same(profile.company(), house);
        String held = own || profile.company() == null ? profile.titles() : null;
        String post = Places.titles(scene, cue.end(), 24);
        Draft draft = switch (direction) {
            case OUT -> Draft.departure(person, house, held, 0);
            case IN ->
                new Draft(cue.frame() == Frame.FOUND ? Kind.FOUNDING : Kind.JOIN, person, null, house, null, post, 0);
            case WITHIN -> Draft.within(person, house, null, post != null ? post : held, 0);
        };
        return discourse.statements().judge(scene, cue, draft);
    }

    /** The place behind a name, for a sentence that tells of a move without one of the words that the lexicon knows. */
    private static Cue wordless(Direction direction, PersonAt person) {
        Frame frame = switch (direction) {
            case OUT -> Frame.LEAVE;
            case IN -> Frame.JOIN;
            case WITHIN -> Frame.TAKE_POST;
        };
        return new Cue(person.end(), person.end(), "", frame);
    }

    /** The move without an end that is next to impossible; null when none remains. */
    private static @Nullable Move kept(Map<Pair, Map<Direction, Best>> best, Move move) {
        if (move.kind() == Kind.ROLE_CHANGE) {
            CompanyAt house = move.to() != null ? move.to() : move.from();
            double probability = probability(best, move, house, Direction.WITHIN);
            if (move.from() == null) {
                probability = Math.max(probability, probability(best, move, house, Direction.IN));
            }
            return probability < IMPOSSIBLE ? null : move.withConfidence(probability);
        }
        double left = probability(best, move, move.from(), Direction.OUT);
        double joined = probability(best, move, move.to(), Direction.IN);
        boolean leaves = move.from() != null && left >= IMPOSSIBLE;
        boolean joins = move.to() != null && joined >= IMPOSSIBLE;
        if (!leaves && !joins) {
            return null;
        }
        CompanyAt from = leaves ? move.from() : null;
        CompanyAt to = joins ? move.to() : null;
        Kind kind = from == null && move.kind() == Kind.DEPARTURE ? Kind.JOIN : move.kind();
        double probability = leaves && joins ? (left + joined) / 2 : leaves ? left : joined;
        return move.with(to == null && kind == Kind.JOIN ? Kind.DEPARTURE : kind, from, to)
                .withConfidence(probability);
    }

    /** The odds of one end of a move; what no tie stands for is as sure as not. */
    private static double probability(
            Map<Pair, Map<Direction, Best>> best, Move move, @Nullable CompanyAt company, Direction direction) {
        if (company == null) {
            return 0;
        }
        double highest = -1;
        for (Map.Entry<Pair, Map<Direction, Best>> entry : best.entrySet()) {
            if (entry.getKey().person().equals(move.person().name())) {
                Best of = entry.getValue().get(direction);
                if (of != null && same(company, of.tie().company())) {
                    highest = Math.max(highest, of.probability());
                }
            }
        }
        return highest < 0 ? 0.5 : highest;
    }
}
