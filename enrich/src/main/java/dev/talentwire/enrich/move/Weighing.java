package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the moves that the rules read against the odds of the ties behind them: finds what the rules missed, drops what is next to
 * impossible or outdone by something likelier, and gives every live move its confidence.
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

    private static final int MOST_MISSED = 200;

    private final Rivals rivals;
    private final Discourse discourse;

    /** @param stated what the rules read, sentence by sentence */
    Weighing(List<WeighedTie> ties, List<Move> stated, Discourse discourse) {
        this.discourse = discourse;
        rivals = new Rivals(ties, stated, LIKELY, this::addable);
    }

    /** Live moves that are likely, likelier than what the odds hold against them, and that no rule read. */
    List<Move> missed(List<Move> read) {
        List<Move> standing = new ArrayList<>();
        for (Move move : read) {
            Move kept = move.live() ? kept(move, held(move, claims(move))) : null;
            if (kept != null) {
                standing.add(kept);
            }
        }
        double enough = standing.isEmpty() ? LIKELY_FIRST : LIKELY;
        List<Move> missed = new ArrayList<>();
        for (End end : rivals.likeliest()) {
            if (end.probability() >= enough
                    && missed.size() < MOST_MISSED
                    && rivals.outdoing(end.person(), end.company(), end.direction(), end.probability(), null) == null
                    && standing.stream().noneMatch(move -> tells(move, end))
                    && rivals.counts(end)) {
                Move move = move(end);
                missed.add(move);
                note(move, "added: likely" + percent(end.probability()) + " by the odds of its tie");
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

    /** The moves without what the odds do not believe, the live ones with their confidence. */
    List<Move> keep(List<Move> moves) {
        List<Move> weighed = new ArrayList<>();
        for (Move move : moves) {
            if (!move.live()) {
                if (move.confidence() == NO_RULE) {
                    note(move, "dropped: added, and the text takes it back");
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

    /** True when the words around an end do not deny it, tell it as history, or let the person stand by. */
    private boolean addable(End end) {
        return move(end).live()
                && !Bystanders.standsBy(
                        end.tie().scene(),
                        end.person(),
                        discourse.profile(end.person()).start());
    }

    /** What the odds leave of a live move, and a note of what they do not; null when nothing remains. */
    private @Nullable Move believed(Move move) {
        List<Claim> claims = claims(move);
        List<Claim> held = held(move, claims);
        for (Claim claim : claims) {
            if (!held.contains(claim)) {
                note(move, (held.isEmpty() ? "dropped: " : "loses an end: ") + why(claim, move));
            }
        }
        return kept(move, held);
    }

    private String why(Claim lost, Move move) {
        End rival = outdoing(lost, move);
        return lost.probability() < IMPOSSIBLE || rival == null
                ? "next to impossible" + percent(lost.probability()) + " by the odds of its tie"
                : "outdone" + percent(lost.probability()) + ", the odds rather see " + rival.direction() + " "
                        + rival.company().name() + percent(rival.probability());
    }

    private static String percent(double probability) {
        return " (" + Math.round(100 * probability) + " %)";
    }

    private void note(Move move, String what) {
        discourse.statements().note(move, what);
    }

    private static boolean tells(Move move, End end) {
        return move.person().name().equals(end.person().name())
                && (Rivals.near(move.from(), end.company()) || Rivals.near(move.to(), end.company()));
    }

    private Move move(End end) {
        Scene scene = end.tie().scene();
        PersonAt person = end.person();
        CompanyAt house = end.company();
        Cue cue = end.tie().cue() != null ? end.tie().cue() : name(end);
        Profile profile = discourse.profile(person);
        boolean own = profile.company() == null || Rivals.near(profile.company(), house);
        String held = own ? profile.titles() : null;
        String post = Places.titles(scene, cue.end(), 24);
        Draft draft = switch (end.direction()) {
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
    private static Cue name(End end) {
        Frame frame = switch (end.direction()) {
            case OUT -> Frame.LEAVE;
            case IN -> Frame.JOIN;
            case WITHIN -> Frame.TAKE_POST;
        };
        return new Cue(end.person().start(), end.person().end(), end.person().name(), frame);
    }

    /** What a move says of one employer, and how likely that is. */
    private record Claim(CompanyAt company, Direction direction, double probability) {}

    private List<Claim> claims(Move move) {
        List<Claim> claims = new ArrayList<>();
        if (move.kind() == Kind.ROLE_CHANGE) {
            CompanyAt house = move.to() != null ? move.to() : move.from();
            if (house != null) {
                double within = probability(move, house, Direction.WITHIN);
                double stays = move.from() == null ? Math.max(within, probability(move, house, Direction.IN)) : within;
                claims.add(new Claim(house, Direction.WITHIN, stays));
            }
            return claims;
        }
        if (move.from() != null) {
            claims.add(new Claim(move.from(), Direction.OUT, probability(move, move.from(), Direction.OUT)));
        }
        if (move.to() != null) {
            claims.add(new Claim(move.to(), Direction.IN, probability(move, move.to(), Direction.IN)));
        }
        return claims;
    }

    private List<Claim> held(Move move, List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.probability() >= IMPOSSIBLE && outdoing(claim, move) == null)
                .toList();
    }

    /** A move with what it holds of its claims; null when that is nothing. */
    private static @Nullable Move kept(Move move, List<Claim> held) {
        if (held.isEmpty()) {
            return null;
        }
        double confidence =
                surer(held.stream().mapToDouble(Claim::probability).average().orElseThrow());
        boolean leaves = held.stream().anyMatch(claim -> claim.direction() == Direction.OUT);
        boolean joins = held.stream().anyMatch(claim -> claim.direction() == Direction.IN);
        if (leaves && !joins) {
            return move.with(Kind.DEPARTURE, move.from(), null)
                    .withPositions(move.positionFrom(), null)
                    .withConfidence(confidence);
        }
        if (joins && !leaves) {
            return move.with(move.kind() == Kind.DEPARTURE ? Kind.JOIN : move.kind(), null, move.to())
                    .withPositions(null, move.positionTo())
                    .withConfidence(confidence);
        }
        return move.withConfidence(confidence);
    }

    private static double surer(double probability) {
        return SURER * probability / (1 - probability + SURER * probability);
    }

    private @Nullable End outdoing(Claim claim, Move move) {
        return rivals.outdoing(move.person(), claim.company(), claim.direction(), claim.probability(), move);
    }

    private double probability(Move move, CompanyAt company, Direction direction) {
        double probability = rivals.probability(move.person(), company, direction);
        return probability < 0 ? UNWEIGHED : probability;
    }
}
