package dev.talentwire.aggregate.moves;

import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.TalentMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All real moves of one person, from everything that articles say about that person.
 *
 * <p>A pure function of the set of articles: neither their order nor copies of one article matter. Per house (see
 * {@link Employers}) the reports of leaving, of arriving and of changing roles are cut into episodes ({@link Timeline}); leaving and
 * arriving are then joined where a report names both ({@link Pairing}).
 *
 * <p>Move ids read {@code person/left/house}, {@code person/joined/house} or {@code person/role/house}, followed by {@code /2},
 * {@code /3} for later episodes of the same kind. They depend on the set alone: when an older episode becomes known, the later
 * ones are renumbered.
 *
 * <p>Persons are known by name only: two people of one name who leave the same house within the tolerance are taken for one.
 */
public final class PersonMoves {

    private static final Comparator<Pairing> BY_DAY = Comparator.comparing(
                    (Pairing pairing) -> pairing.naming().anchor())
            .thenComparing(pairing -> pairing.statements().getFirst(), Statement.ORDER);

    private PersonMoves() {}

    /**
     * The moves, sorted by id; their revision is 1.
     *
     * @param articles articles with the reports about one person, at most one version of each article
     */
    public static List<TalentMove> of(Collection<EnrichedArticle> articles, ConsolidationSettings settings) {
        List<Statement> statements = articles.stream()
                .flatMap(article -> IntStream.range(0, article.getReports().size())
                        .mapToObj(index -> new Statement(article, index)))
                .sorted(Statement.ORDER)
                .distinct()
                .toList();
        var employers = new Employers(statements.stream()
                .map(Statement::report)
                .flatMap(report -> Stream.of(report.getFrom(), report.getTo()))
                .filter(Objects::nonNull)
                .map(Employer.class::cast)
                .toList());
        List<Leg> legs = statements.stream()
                .flatMap(statement -> Leg.of(statement, employers).stream())
                .toList();
        List<Pairing> pairings = new ArrayList<>(
                Pairing.of(episodes(legs, Side.LEAVING, settings), episodes(legs, Side.ARRIVING, settings), settings));
        episodes(legs, Side.STAYING, settings).forEach(episode -> pairings.add(Pairing.alone(episode)));
        pairings.removeIf(pairing -> !MoveRecord.worthTelling(pairing));
        pairings.sort(BY_DAY);
        return Elsewhere.mark(Chain.link(named(pairings, settings), settings));
    }

    private static List<Episode> episodes(List<Leg> legs, Side side, ConsolidationSettings settings) {
        var byHouse = new TreeMap<String, List<Leg>>();
        for (Leg leg : legs) {
            if (leg.side() == side) {
                byHouse.computeIfAbsent(leg.house(), house -> new ArrayList<>()).add(leg);
            }
        }
        var episodes = new ArrayList<Episode>();
        byHouse.forEach(
                (house, ofHouse) -> episodes.addAll(Timeline.of(ofHouse, returns(legs, side, house), settings)));
        return episodes;
    }

    /** Days on which the person moved the other way in this house, or came back to it, as far as anybody says so directly. */
    private static List<LocalDate> returns(List<Leg> legs, Side side, String house) {
        Side back = side == Side.ARRIVING ? Side.LEAVING : Side.ARRIVING;
        return legs.stream()
                .filter(leg -> leg.house().equals(house) && leg.side() == back)
                .filter(Leg::explicit)
                .filter(leg -> Standing.solid(leg.statement().report().getStatus()))
                .filter(leg -> leg.date().isPresent() || !leg.statement().background())
                .map(Leg::referenceDay)
                .toList();
    }

    private static List<TalentMove> named(List<Pairing> pairings, ConsolidationSettings settings) {
        Map<String, Integer> known = new HashMap<>();
        var moves = new ArrayList<TalentMove>();
        for (Pairing pairing : pairings) {
            Episode naming = pairing.naming();
            String id =
                    naming.legs().getFirst().statement().report().getPerson().getId() + "/"
                            + naming.side().word() + "/" + naming.house();
            int number = known.merge(id, 1, Integer::sum);
            moves.add(MoveRecord.of(number == 1 ? id : id + "/" + number, pairing, settings));
        }
        moves.sort(Comparator.comparing(TalentMove::getId));
        return moves;
    }
}
