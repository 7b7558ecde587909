package dev.talentwire.app.overcount;

import dev.talentwire.aggregate.moves.ConsolidationSettings;
import dev.talentwire.aggregate.moves.PersonMoves;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.TalentMove;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often moves count twice, and how often two count as one.
 *
 * @param distinct  moves that really happened, by the gold
 * @param published moves that came out
 * @param known     of these, moves that the gold knows
 * @param found     distinct moves among those
 * @param merged    of the known, those that stand for two or more distinct ones, for people
 * @param extra     what came out more than once, for people
 */
record OverCount(int distinct, int published, int known, int found, List<String> merged, List<String> extra) {

    static OverCount of(Collection<EnrichedArticle> articles, TrueMoves truth) {
        Map<String, List<GoldMove>> real = truth.all();
        List<TalentMove> published = consolidated(articles);
        var standsFor = new TreeMap<String, List<String>>();
        int known = 0;
        var merged = new ArrayList<String>();
        for (TalentMove move : published) {
            Set<String> meant = meant(move, real);
            known += meant.isEmpty() ? 0 : 1;
            if (meant.size() > 1) {
                merged.add(move.getId() + " is " + meant);
            }
            meant.stream()
                    .limit(1)
                    .forEach(one -> standsFor
                            .computeIfAbsent(one, key -> new ArrayList<>())
                            .add(move.getId()));
        }
        List<String> extra = standsFor.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " is " + entry.getValue())
                .toList();
        return new OverCount(real.size(), published.size(), known, standsFor.size(), merged, extra);
    }

    /** Published moves for each distinct one that was found at all; 1 is perfect. */
    double ratio() {
        return (double) known / Math.max(1, found);
    }

    /** Share of the known moves that stand for two or more. */
    double wrongMerges() {
        return (double) merged.size() / Math.max(1, known);
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %.3f | %.1f %% |",
                name,
                distinct,
                published,
                known,
                found,
                ratio(),
                100 * wrongMerges());
    }

    private static List<TalentMove> consolidated(Collection<EnrichedArticle> articles) {
        var byPerson = new TreeMap<String, List<EnrichedArticle>>();
        for (EnrichedArticle article : articles) {
            Map<String, List<MoveReport>> reports = article.getReports().stream()
                    .collect(Collectors.groupingBy(report -> report.getPerson().getId()));
            reports.forEach((person, told) -> byPerson.computeIfAbsent(person, key -> new ArrayList<>())
                    .add(EnrichedArticle.newBuilder(article).setReports(told).build()));
        }
        return byPerson.values().stream()
                .flatMap(told -> PersonMoves.of(told, ConsolidationSettings.defaults()).stream())
                .toList();
    }

    /** The real moves whose person and whose end a published move names: those that are most alike, if several are. */
    private static Set<String> meant(TalentMove move, Map<String, List<GoldMove>> real) {
        var best = new TreeSet<String>();
        int most = 1;
        for (Map.Entry<String, List<GoldMove>> one : real.entrySet()) {
            int likeness = one.getValue().stream()
                    .mapToInt(statement -> likeness(statement, move))
                    .max()
                    .orElse(0);
            if (likeness > most) {
                best.clear();
                most = likeness;
            }
            if (likeness == most) {
                best.add(one.getKey());
            }
        }
        return best;
    }

    private static int likeness(GoldMove statement, TalentMove move) {
        if (!isMeant(statement, move)) {
            return 0;
        }
        boolean sameDate = statement.date() != null && statement.date().equals(move.getEffectiveDate());
        return 1 + (statement.kind() == move.getKind() ? 1 : 0) + (sameDate ? 1 : 0);
    }

    private static boolean isMeant(GoldMove statement, TalentMove move) {
        return move.getPerson().equals(statement.person())
                && switch (move.getKind()) {
                    case ROLE_CHANGE ->
                        statement.kind() == move.getKind()
                                && (named(move.getTo(), statement.to()) || named(move.getFrom(), statement.from()))
                                && (statement.positionTo().isEmpty()
                                        || move.getPositionTo() == null
                                        || statement.positionTo().contains(move.getPositionTo())
                                        || move.getPositionTo().contains(statement.positionTo()));
                    case DEPARTURE ->
                        statement.kind() != MoveKind.ROLE_CHANGE && named(move.getFrom(), statement.from());
                    case JOIN, FOUNDING ->
                        statement.kind() != MoveKind.ROLE_CHANGE && named(move.getTo(), statement.to());
                    case UNKNOWN -> false;
                };
    }

    private static boolean named(@Nullable Employer employer, String name) {
        return employer != null
                && !name.isEmpty()
                && (name.contains(employer.getName()) || employer.getName().contains(name));
    }
}
