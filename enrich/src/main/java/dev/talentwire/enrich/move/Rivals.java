package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.Sought;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the odds see everybody of an article do, and at which employers. Few leave or join two employers in one article, and hardly anybody
 * both leaves one and changes post in it: of two such ends the likelier is believed.
 */
final class Rivals {

    /** In front of an employer that somebody leaves; 来自百度的张三 tells where somebody is. */
    private static final Sought LEFT_FROM = Sought.of("(?<!来)[从自]$");

    /** By person, employer and direction. */
    private final Map<String, Map<String, Map<Direction, End>>> ends = new LinkedHashMap<>();

    private final List<Move> stated;
    private final double enough;
    private final Predicate<End> counts;
    /** What {@link #counts} said of each end: it reads the words around it again. */
    private final IdentityHashMap<End, Boolean> counted = new IdentityHashMap<>();

    /**
     * @param stated what the rules read, sentence by sentence
     * @param enough the least probability of what outdoes another
     * @param counts false for an end that the words around it take back
     */
    Rivals(List<WeighedTie> ties, List<Move> stated, double enough, Predicate<End> counts) {
        this.stated = stated;
        this.enough = enough;
        this.counts = counts;
        for (WeighedTie weighed : ties) {
            Tie tie = weighed.tie();
            Map<Direction, End> of = ends.computeIfAbsent(tie.person().name(), name -> new LinkedHashMap<>())
                    .computeIfAbsent(tie.company().company().id(), id -> new EnumMap<>(Direction.class));
            for (Direction direction : Direction.values()) {
                of.merge(
                        direction,
                        new End(tie, direction, weighed.likelihood().of(direction)),
                        (a, b) -> a.probability() >= b.probability() ? a : b);
            }
        }
    }

    /** The likeliest end of everybody at each employer. */
    List<End> likeliest() {
        return ends.values().stream()
                .flatMap(employers -> employers.values().stream())
                .map(of -> of.values().stream()
                        .max(Comparator.comparingDouble(End::probability))
                        .orElseThrow())
                .toList();
    }

    /** How likely somebody moves so at an employer; negative when no tie brings the two together. */
    double probability(PersonAt person, CompanyAt company, Direction direction) {
        return of(person)
                .filter(end -> end.direction() == direction && near(company, end.company()))
                .mapToDouble(End::probability)
                .max()
                .orElse(-1);
    }

    /**
     * What the odds rather see somebody do: move so at another employer, or otherwise at this one.
     *
     * @param probability of what somebody does here
     * @param read        the move that the rules read and that this is an end of; null when no rule reads it
     * @return null when nothing is likelier
     */
    @Nullable
    End outdoing(PersonAt person, CompanyAt company, Direction direction, double probability, @Nullable Move read) {
        return of(person)
                .filter(rival -> rival.probability() >= enough && rival.probability() > probability)
                .filter(rival -> rival.direction() == direction
                        ? !near(company, rival.company())
                        : Discourse.same(company, rival.company()))
                .filter(rival -> read == null || !goesWith(rival, read, company, direction))
                .filter(this::counts)
                .findFirst()
                .orElse(null);
    }

    /** False for an end that the words around it take back. */
    boolean counts(End end) {
        return counted.computeIfAbsent(end, counts::test);
    }

    private Stream<End> of(PersonAt person) {
        return ends.getOrDefault(person.name(), Map.of()).values().stream().flatMap(of -> of.values().stream());
    }

    /** True when a sentence says both, each in words of its own, or says itself which of its employers is left. */
    private boolean goesWith(End rival, Move read, CompanyAt company, Direction direction) {
        if (near(company, rival.company())) {
            boolean changesPost = direction == Direction.WITHIN || rival.direction() == Direction.WITHIN;
            return !changesPost && isSaidBeside(read, rival);
        }
        return isSaidBeside(read, rival)
                || (rival.direction() == Direction.OUT
                        && rival.tie().scene().sentence().equals(read.sentence())
                        && namesWhatIsLeft(rival.tie().scene(), read, company));
    }

    /** True when another word of the same sentence says what the rival says. */
    private boolean isSaidBeside(Move read, End rival) {
        return stated.stream()
                .anyMatch(move -> move.live()
                        && move.person().name().equals(read.person().name())
                        && move.sentence().equals(read.sentence())
                        && !move.trigger().equals(read.trigger())
                        && has(move, rival));
    }

    private static boolean has(Move move, End end) {
        boolean within = move.kind() == Kind.ROLE_CHANGE;
        return switch (end.direction()) {
            case OUT -> !within && near(move.from(), end.company());
            case IN -> !within && near(move.to(), end.company());
            case WITHIN -> within && (near(move.from(), end.company()) || near(move.to(), end.company()));
        };
    }

    /** 阿里元老从百度离职: the words between say which employer is left. */
    private static boolean namesWhatIsLeft(Scene scene, Move read, CompanyAt company) {
        int cue = read.trigger().start();
        return Scene.within(scene.companies(), scene.clauseStart(cue), cue).stream()
                .filter(named -> Discourse.same(named, company))
                .anyMatch(named -> LEFT_FROM.in(scene.between(scene.sentence().start(), named.start())));
    }

    /** One employer, or two of which one's name holds the other's, as a short form does. */
    static boolean near(@Nullable CompanyAt a, CompanyAt b) {
        return a != null
                && (Discourse.same(a, b)
                        || a.name().contains(b.name())
                        || b.name().contains(a.name()));
    }
}
