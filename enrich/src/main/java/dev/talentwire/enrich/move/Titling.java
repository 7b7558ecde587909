package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.PositionAt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks of every live move which titles near it are the post that was left and the one that is taken, and puts right what the rules read
 * when another title is much likelier.
 */
final class Titling {

    /** A title that no rule read is taken from here on. */
    private static final double LIKELY = 0.3;
    /** One that the rules read is given up for another only when it is itself below this. */
    private static final double DOUBTED = 0.3;
    /** Of a title that the rules made of words which are no known title. */
    private static final double UNWEIGHED = 0.4;
    /** How many sentences before and behind a move can hold its title. */
    private static final int REACH = 2;

    private static final int MOST_TITLES = 40;

    private final Discourse discourse;
    private final List<Scene> scenes;
    private final TitleSigns signs;
    private final TitleOdds odds;

    Titling(Discourse discourse, List<Scene> scenes, TitleOdds odds) {
        this.discourse = discourse;
        this.scenes = scenes;
        this.odds = odds;
        signs = new TitleSigns(discourse, scenes);
    }

    private record Candidate(PositionAt title, double probability) {}

    List<Move> entitle(List<Move> moves) {
        return moves.stream().map(move -> move.live() ? entitled(move) : move).toList();
    }

    private Move entitled(Move move) {
        boolean change = move.kind() == Kind.ROLE_CHANGE;
        String before = move.positionFrom();
        String after = move.positionTo();
        if (!change && move.from() != null) {
            before = title(move, Direction.OUT, before);
        }
        if (change || move.to() != null) {
            after = title(move, change ? Direction.WITHIN : Direction.IN, after);
        }
        return move.withPositions(before, after);
    }

    private @Nullable String title(Move move, Direction direction, @Nullable String read) {
        Candidate best = null;
        double ofRead = read == null ? 0 : UNWEIGHED;
        boolean weighed = false;
        for (Candidate candidate : candidates(move, direction, read)) {
            if (best == null || candidate.probability() > best.probability()) {
                best = candidate;
            }
            if (read != null && read.contains(candidate.title().title())) {
                ofRead = weighed ? Math.max(ofRead, candidate.probability()) : candidate.probability();
                weighed = true;
            }
        }
        if (best == null || best.probability() < LIKELY) {
            return read;
        }
        boolean better = read == null || (ofRead < DOUBTED && best.probability() > 2 * ofRead);
        return better ? best.title().title() : read;
    }

    private List<Candidate> candidates(Move move, Direction direction, @Nullable String read) {
        List<Candidate> candidates = new ArrayList<>();
        int moveAt = at(move);
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            boolean near = Math.abs(i - moveAt) <= REACH;
            Predicate<PositionAt> possible = near ? title -> true : title -> apposed(scene, title, move.person());
            for (PositionAt title : scene.positions()) {
                if (candidates.size() < MOST_TITLES && possible.test(title)) {
                    candidates.add(new Candidate(
                            title, odds.of(move, direction, title, signs.of(move, direction, moveAt, i, title, read))));
                }
            }
        }
        return candidates;
    }

    private boolean apposed(Scene scene, PositionAt title, PersonAt mover) {
        return scene.persons().stream()
                .filter(person -> person.name().equals(mover.name()))
                .anyMatch(person -> discourse.profile(person).positions().contains(title));
    }

    private int at(Move move) {
        for (int i = 0; i < scenes.size(); i++) {
            if (scenes.get(i).sentence().equals(move.sentence())) {
                return i;
            }
        }
        return 0;
    }
}
