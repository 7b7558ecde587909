package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.Sought;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the moves that the rules read against the odds of the ties behind them: finds what the rules missed, drops what is next to
 * impossible, and gives every live move its probability as confidence.
 */
final class Weighing {

    /** Rules see what odds cannot; only what is all but excluded is dropped. */
    private static final double IMPOSSIBLE = 0.06;
    /** Where finding moves and inventing them balance, in an article that tells of moves. */
    private static final double LIKELY = 0.3;
    /** The first move of an article must be surer: most articles hold none. */
    private static final double LIKELY_FIRST = 0.6;
    /**
     * How many times the odds of being right of a move that stays are those of its tie: it has been set against the others. Fitted on articles
     * on which the odds were not (docs/ties.md).
     */
    private static final double SURER = 2.8;
    /** Of a move that no tie stands for, as in a table or in a sentence too long to be one. */
    private static final double UNWEIGHED = 0.5;

    /** Confidence by which a move is known that no rule read, until it is weighed. */
    private static final double NO_RULE = 0;

    /** In front of an employer that somebody leaves; 来自百度的张三 tells where somebody is. */
    private static final Sought LEFT_FROM = Sought.of("(?<!来)[从自]$");

    private static final int MOST_MISSED = 200;

    private final Map<String, Map<String, Map<Direction, Best>>> best = new LinkedHashMap<>();
    private final List<Move> stated;
    private final Discourse discourse;

    /** @param stated what the rules read, sentence by sentence */
    Weighing(List<WeighedTie> ties, List<Move> stated, Discourse discourse) {
        this.stated = stated;
        this.discourse = discourse;
        for (WeighedTie weighed : ties) {
            Tie tie = weighed.tie();
            Map<Direction, Best> of = best.computeIfAbsent(tie.person().name(), name -> new LinkedHashMap<>())
                    .computeIfAbsent(tie.company().company().id(), id -> new EnumMap<>(Direction.class));
            for (Direction direction : Direction.values()) {
                of.merge(
                        direction,
                        new Best(tie, weighed.likelihood().of(direction)),
                        (a, b) -> a.probability() >= b.probability() ? a : b);
            }
        }
    }

    /** The likeliest tie of a person and an employer in one direction. */
    private record Best(Tie tie, double probability) {}

    /** Live moves that are likely, likelier than what the odds hold against them, and that no rule read. */
    List<Move> missed(List<Move> read) {
        boolean moves = read.stream().anyMatch(move -> move.live() && kept(move) != null);
        double enough = moves ? LIKELY : LIKELY_FIRST;
        List<Move> missed = new ArrayList<>();
        for (Map<String, Map<Direction, Best>> employers : best.values()) {
            for (Map<Direction, Best> directions : employers.values()) {
                Map.Entry<Direction, Best> likeliest = directions.entrySet().stream()
                        .max(Map.Entry.comparingByValue(Comparator.comparingDouble(Best::probability)))
                        .orElseThrow();
                Best found = likeliest.getValue();
                if (found.probability() >= enough
                        && missed.size() < MOST_MISSED
                        && !outdone(
                                found.tie().person(),
                                found.tie().company(),
                                likeliest.getKey(),
                                found.probability(),
                                null)
                        && read.stream().noneMatch(move -> move.live() && tells(move, found.tie()))
                        && addable(likeliest.getKey(), found.tie())) {
                    Move move = move(likeliest.getKey(), found.tie());
                    missed.add(move);
                    note(move, "added: likely", found.probability());
                }
            }
        }
        return missed;
    }

    /** Statements without live ones that the odds do not believe: merged with another, they would take it with them. */
    List<Move> believed(List<Move> stated) {
        List<Move> believed = new ArrayList<>();
        for (Move move : stated) {
            Move told = move.live() ? believed(move) : move;
            if (told != null) {
                believed.add(told.withConfidence(move.confidence()));
            }
        }
        return believed;
    }

    /** The moves without what is next to impossible, the live ones with their probability. */
    List<Move> keep(List<Move> moves) {
        List<Move> weighed = new ArrayList<>();
        for (Move move : moves) {
            if (!move.live()) {
                if (move.confidence() == NO_RULE) {
                    note(move, "dropped: added, and the text takes it back", 0);
                } else {
                    weighed.add(move);
                }
                continue;
            }
            Move kept = believed(move);
            if (kept != null) {
                weighed.add(kept);
            }
        }
        return weighed;
    }

    /** True when the words around a tie do not deny a move, tell it as history, or let the person stand by. */
    private boolean addable(Direction direction, Tie tie) {
        return move(direction, tie).live()
                && !Bystanders.standsBy(
                        tie.scene(),
                        tie.person(),
                        discourse.profile(tie.person()).start());
    }

    /** What the odds leave of a live move, and a note of what they do not; null when nothing remains. */
    private @Nullable Move believed(Move move) {
        Move kept = kept(move);
        if (kept == null || !Objects.equals(kept.from(), move.from()) || !Objects.equals(kept.to(), move.to())) {
            note(move, kept == null ? "dropped: impossible or outdone" : "loses an end: impossible or outdone", 0);
        }
        return kept;
    }

    private void note(Move move, String what, double probability) {
        String odds = probability > 0 ? " (" + Math.round(100 * probability) + " %)" : "";
        discourse.statements().note(move, what + " by the odds of its tie" + odds);
    }

    /** True when a move that stays tells something of the two of a tie. */
    private boolean tells(Move move, Tie tie) {
        Move kept = move.person().name().equals(tie.person().name()) ? kept(move) : null;
        return kept != null && (same(kept.from(), tie.company()) || same(kept.to(), tie.company()));
    }

    /**
     * True when the odds rather see somebody move so at another employer, or otherwise at this one: few leave or join two employers in one
     * article, and hardly anybody both leaves one and changes post in it.
     *
     * @param read the move that the rules read and that this is an end of; null when no rule reads it
     */
    private boolean outdone(
            PersonAt person, CompanyAt company, Direction direction, double probability, @Nullable Move read) {
        return best.getOrDefault(person.name(), Map.of()).values().stream()
                .flatMap(of -> of.entrySet().stream())
                .filter(rival -> rival.getValue().probability() >= LIKELY
                        && rival.getValue().probability() > probability)
                .map(rival -> new End(rival.getValue().tie(), rival.getKey()))
                .filter(rival -> rival.direction() == direction
                        ? !same(company, rival.company())
                        : Discourse.same(company, rival.company()))
                .filter(rival -> read == null || !goesWith(rival, read, company))
                .anyMatch(rival -> addable(rival.direction(), rival.tie()));
    }

    /** That somebody leaves an employer, joins it, or changes post in it. */
    private record End(Tie tie, Direction direction) {
        CompanyAt company() {
            return tie.company();
        }
    }

    /** True when a sentence says both, each in words of its own, or says itself which of its employers is left. */
    private boolean goesWith(End rival, Move read, CompanyAt company) {
        boolean both = stated.stream()
                .anyMatch(move -> move.live()
                        && move.person().name().equals(read.person().name())
                        && move.sentence().equals(read.sentence())
                        && !move.trigger().equals(read.trigger())
                        && hasEnd(move, rival));
        return both
                || (rival.direction() == Direction.OUT
                        && rival.tie().scene().sentence().equals(read.sentence())
                        && namesWhatIsLeft(rival.tie().scene(), read, company));
    }

    private static boolean hasEnd(Move move, End end) {
        return switch (end.direction()) {
            case OUT -> move.kind() != Kind.ROLE_CHANGE && same(move.from(), end.company());
            case IN -> move.kind() != Kind.ROLE_CHANGE && same(move.to(), end.company());
            case WITHIN ->
                move.kind() == Kind.ROLE_CHANGE && (same(move.from(), end.company()) || same(move.to(), end.company()));
        };
    }

    /** 阿里元老从百度离职: the words between say which employer is left. */
    private static boolean namesWhatIsLeft(Scene scene, Move read, CompanyAt company) {
        return Scene.within(
                        scene.companies(),
                        scene.clauseStart(read.trigger().start()),
                        read.trigger().start())
                .stream()
                .filter(named -> Discourse.same(named, company))
                .anyMatch(named -> LEFT_FROM.in(scene.between(scene.sentence().start(), named.start())));
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
        Cue cue = tie.cue() != null ? tie.cue() : name(direction, person);
        Profile profile = discourse.profile(person);
        boolean own = profile.company() == null || same(profile.company(), house);
        String held = own ? profile.titles() : null;
        String post = Places.titles(scene, cue.end(), 24);
        Draft draft = switch (direction) {
            case OUT -> Draft.departure(person, house, held, NO_RULE);
            case IN ->
                new Draft(
                        cue.frame() == Frame.FOUND ? Kind.FOUNDING : Kind.JOIN,
                        person,
                        null,
                        house,
                        null,
                        post,
                        NO_RULE);
            case WITHIN -> Draft.within(person, house, null, post != null ? post : held, NO_RULE);
        };
        return discourse.statements().judge(scene, cue, draft);
    }

    /** The name itself stands for the word of moving in a sentence without one: 他的名片上印着… says it in none that the lexicon knows. */
    private static Cue name(Direction direction, PersonAt person) {
        Frame frame = switch (direction) {
            case OUT -> Frame.LEAVE;
            case IN -> Frame.JOIN;
            case WITHIN -> Frame.TAKE_POST;
        };
        return new Cue(person.start(), person.end(), person.name(), frame);
    }

    /** A live move without an end that is next to impossible or outdone; null when none remains. */
    private @Nullable Move kept(Move move) {
        if (move.kind() == Kind.ROLE_CHANGE) {
            CompanyAt house = move.to() != null ? move.to() : move.from();
            double within = probability(move, house, Direction.WITHIN);
            double stays = move.from() == null ? Math.max(within, probability(move, house, Direction.IN)) : within;
            boolean outdone = house != null && outdone(move.person(), house, Direction.WITHIN, stays, move);
            return stays < IMPOSSIBLE || outdone ? null : move.withConfidence(surer(stays));
        }
        double left = probability(move, move.from(), Direction.OUT);
        double joined = probability(move, move.to(), Direction.IN);
        boolean leaves = holds(move, move.from(), Direction.OUT, left);
        boolean joins = holds(move, move.to(), Direction.IN, joined);
        if (leaves && joins) {
            return move.withConfidence(surer((left + joined) / 2));
        }
        if (leaves) {
            return move.with(Kind.DEPARTURE, move.from(), null)
                    .withPositions(move.positionFrom(), null)
                    .withConfidence(surer(left));
        }
        return joins
                ? move.with(move.kind() == Kind.DEPARTURE ? Kind.JOIN : move.kind(), null, move.to())
                        .withPositions(null, move.positionTo())
                        .withConfidence(surer(joined))
                : null;
    }

    private static double surer(double probability) {
        return SURER * probability / (1 - probability + SURER * probability);
    }

    private boolean holds(Move move, @Nullable CompanyAt company, Direction direction, double probability) {
        return company != null
                && probability >= IMPOSSIBLE
                && !outdone(move.person(), company, direction, probability, move);
    }

    /** The odds of one end of a move; 0 for an end that it has not. */
    private double probability(Move move, @Nullable CompanyAt company, Direction direction) {
        if (company == null) {
            return 0;
        }
        double highest = -1;
        for (Map<Direction, Best> of :
                best.getOrDefault(move.person().name(), Map.of()).values()) {
            Best found = of.get(direction);
            if (found != null && same(company, found.tie().company())) {
                highest = Math.max(highest, found.probability());
            }
        }
        return highest < 0 ? UNWEIGHED : highest;
    }
}
