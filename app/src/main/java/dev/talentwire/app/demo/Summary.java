package dev.talentwire.app.demo;

import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of the samples, in a screenful. */
final class Summary {

    private static final int WINDOW = 90;
    private static final int COMPANIES = 5;
    private static final int MISSED = 8;
    private static final List<MoveKind> KINDS =
            List.of(MoveKind.DEPARTURE, MoveKind.JOIN, MoveKind.ROLE_CHANGE, MoveKind.FOUNDING);
    private static final List<MoveStatus> STATUSES = List.of(
            MoveStatus.CONFIRMED,
            MoveStatus.REPORTED,
            MoveStatus.PLANNED,
            MoveStatus.RUMOURED,
            MoveStatus.DENIED,
            MoveStatus.NEGATED);

    private Summary() {}

    static List<String> lines(Bulletin bulletin, Topics topics, Set<GoldMove> gold) {
        List<TalentMove> told =
                bulletin.moves().stream().filter(move -> !move.getBackground()).toList();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Summary");
        lines.add("  articles   " + bulletin.records(topics.articles()) + " fetched, "
                + bulletin.records(topics.enrichedArticles()) + " read, " + bulletin.records(topics.rejected())
                + " rejected");
        lines.add("  moves      " + told.size() + ", and " + (bulletin.moves().size() - told.size())
                + " that were told only as career history");
        lines.addAll(grid(told));
        lines.add("  companies  with most departures in " + WINDOW + " days");
        lines.addAll(companies(bulletin));
        lines.addAll(alerts(bulletin.alerts()));
        lines.addAll(comparison(told, gold));
        bulletin.first()
                .ifPresent(first -> lines.add(String.format(
                        Locale.ROOT, "  time       first result %.1f s after the start", first.toMillis() / 1e3)));
        return lines;
    }

    private static List<String> grid(List<TalentMove> moves) {
        List<String> rows = new ArrayList<>();
        rows.add(" ".repeat(25)
                + STATUSES.stream()
                        .map(status -> String.format(Locale.ROOT, "%10s", Wording.word(status)))
                        .collect(Collectors.joining()));
        for (MoveKind kind : KINDS) {
            rows.add(" ".repeat(13)
                    + Columns.pad(Wording.word(kind), 12)
                    + STATUSES.stream()
                            .map(status -> String.format(
                                    Locale.ROOT,
                                    "%10d",
                                    moves.stream()
                                            .filter(move -> move.getKind() == kind && move.getStatus() == status)
                                            .count()))
                            .collect(Collectors.joining()));
        }
        return rows;
    }

    private static List<String> companies(Bulletin bulletin) {
        return bulletin.counts()
                .filter(counts -> counts.getWindowDays() == WINDOW && !counts.getWithSubsidiaries())
                .filter(counts -> counts.getDepartures() > 0)
                .sorted(Comparator.comparingInt(CompanyCounts::getDepartures)
                        .reversed()
                        .thenComparing(CompanyCounts::getCompany))
                .limit(COMPANIES)
                .map(counts -> " ".repeat(13)
                        + Columns.pad(counts.getCompany(), 24)
                        + String.format(
                                Locale.ROOT, " %3d left, %2d joined", counts.getDepartures(), counts.getArrivals()))
                .toList();
    }

    private static List<String> alerts(List<DepartureAlert> alerts) {
        List<DepartureAlert> open = alerts.stream()
                .filter(alert -> alert.getState() != AlertState.RESOLVED)
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("  alerts     " + (open.isEmpty() ? "none" : open.size() + " open"));
        open.forEach(alert -> {
            lines.add(" ".repeat(13) + first(alert.getSummaryEn(), ". "));
            lines.add(" ".repeat(13) + first(alert.getSummaryZh(), "。"));
        });
        return lines;
    }

    /** The first sentence: the others list people and sources, which the lines above have told. */
    static String first(String summary, String end) {
        int stop = summary.indexOf(end);
        return stop < 0 ? summary : summary.substring(0, stop + 1);
    }

    static List<String> comparison(List<TalentMove> moves, Set<GoldMove> gold) {
        List<GoldMove> missed =
                gold.stream().filter(move -> !move.isAmong(moves)).toList();
        List<String> lines = new ArrayList<>();
        lines.add("  compared   " + (gold.size() - missed.size()) + " of the " + gold.size()
                + " moves that a careful reader finds were found, " + missed.size() + " missed");
        List<TalentMove> wrong = moves.stream()
                .filter(move -> gold.stream().noneMatch(right -> right.isAmong(List.of(move))))
                .toList();
        lines.add(" ".repeat(13) + wrong.size() + " of the " + moves.size()
                + " moves above are not among them, and wrong");
        wrong.forEach(move -> lines.add(" ".repeat(13) + "wrong:  " + Wording.inShort(move)));
        missed.stream()
                .limit(MISSED)
                .forEach(move -> lines.add(" ".repeat(13) + "missed: " + move
                        + move.toldAs(moves)
                                .map(kind -> ", told above as " + Wording.word(kind) + " only")
                                .orElse("")));
        if (missed.size() > MISSED) {
            lines.add(" ".repeat(13) + "and " + (missed.size() - MISSED) + " more");
        }
        return lines;
    }
}
