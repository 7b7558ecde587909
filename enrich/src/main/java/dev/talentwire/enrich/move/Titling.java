package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.PositionAt;
import dev.talentwire.enrich.text.Sentence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Statements statements;
    private final List<Scene> scenes;
    private final TitleSigns signs;
    private final TitleOdds odds;
    private final Map<Sentence, Integer> indices = new HashMap<>();
    /** By name, the titles that stand in apposition to somebody anywhere. */
    private final Map<String, Set<Place>> apposed = new HashMap<>();

    Titling(Discourse discourse, Outlines outlines, TitleOdds odds) {
        statements = discourse.statements();
        scenes = outlines.scenes();
        this.odds = odds;
        signs = new TitleSigns(discourse, outlines);
        for (int i = 0; i < scenes.size(); i++) {
            indices.put(scenes.get(i).sentence(), i);
            for (PersonAt person : Ties.tooLong(scenes.get(i))
                    ? List.<PersonAt>of()
                    : scenes.get(i).persons()) {
                Set<Place> titles = apposed.computeIfAbsent(person.name(), name -> new LinkedHashSet<>());
                for (PositionAt title : discourse.profile(person).positions()) {
                    titles.add(new Place(i, title));
                }
            }
        }
    }

    /** A title and the index of its sentence. */
    private record Place(int sentence, PositionAt title) {}

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
        boolean givesUp = change && after == null && before != null;
        if (!givesUp && (change || move.to() != null)) {
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
        if (read != null && (ofRead >= DOUBTED || best.probability() <= 2 * ofRead)) {
            return read;
        }
        String title = best.title().title();
        if (!title.equals(read)) {
            statements.note(
                    move,
                    (direction == Direction.OUT ? "leaves" : "takes") + " the post " + title
                            + " by its odds (" + Math.round(100 * best.probability()) + " %)"
                            + (read == null ? "" : ", not " + read + " (" + Math.round(100 * ofRead) + " %)"));
        }
        return title;
    }

    private List<Candidate> candidates(Move move, Direction direction, @Nullable String read) {
        Integer stated = indices.get(move.sentence());
        if (stated == null) {
            return List.of();
        }
        Set<Place> places = new LinkedHashSet<>();
        for (int distance = 0; distance <= REACH; distance++) {
            take(places, stated - distance, move.trigger());
            take(places, stated + distance, move.trigger());
        }
        places.addAll(apposed.getOrDefault(move.person().name(), Set.of()));
        return places.stream()
                .limit(MOST_TITLES)
                .map(place -> new Candidate(
                        place.title(),
                        odds.of(
                                move,
                                direction,
                                place.title(),
                                signs.of(move, direction, stated, place.sentence(), place.title(), read))))
                .toList();
    }

    /** The titles of a sentence, those nearest to the word of moving first. */
    private void take(Set<Place> places, int sentence, Cue trigger) {
        if (sentence < 0 || sentence >= scenes.size() || Ties.tooLong(scenes.get(sentence))) {
            return;
        }
        scenes.get(sentence).positions().stream()
                .sorted(Comparator.comparingInt(title -> Math.abs(title.start() - trigger.start())))
                .limit(MOST_TITLES)
                .forEach(title -> places.add(new Place(sentence, title)));
    }
}
