package dev.talentwire.app.demo;

import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.PartialDate;
import dev.talentwire.schemas.TalentMove;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How moves, counts and alerts read on a line: English labels, Chinese names as they are. */
final class Wording {

    private static final int DAY_OF_MONTH = 10;
    private static final int MONTH = 7;
    private static final int YEAR = 4;

    private Wording() {}

    static String move(TalentMove move) {
        String line = "MOVE   " + Columns.pad(date(move.getCountedOn()), 11)
                + Columns.pad(word(move.getKind()), 12)
                + Columns.pad(word(move.getStatus()), 10)
                + String.format(Locale.ROOT, "%3d %%  ", Math.round(100 * move.getConfidence()))
                + Columns.pad(move.getPerson(), 16)
                + " " + Columns.pad(end(move.getFrom(), move.getPositionFrom()), 36)
                + " → " + Columns.pad(arrival(move), 36)
                + (move.getOrigins() > 1 ? " " + move.getOrigins() + " origins" : "");
        return line.stripTrailing();
    }

    /** Who moves where, as {@link GoldMove} is told. */
    static String inShort(TalentMove move) {
        Employer from = move.getFrom();
        Employer to = move.getTo();
        return move.getPerson() + " " + word(move.getKind()) + (from == null ? "" : " " + from.getName())
                + (to == null ? "" : " → " + to.getName());
    }

    static String counts(CompanyCounts counts) {
        return "COUNT  " + Columns.pad(counts.getCompany(), 28)
                + String.format(
                        Locale.ROOT,
                        " last %d days: %2d left, %2d joined, net %s",
                        counts.getWindowDays(),
                        counts.getDepartures(),
                        counts.getArrivals(),
                        counts.getNet() == 0 ? "0" : String.format(Locale.ROOT, "%+d", counts.getNet()));
    }

    /** The alert without its moves: told again only when this much of it changes. */
    static String alert(DepartureAlert alert) {
        return "ALERT  " + Columns.pad(alert.getCompany(), 28)
                + String.format(
                        Locale.ROOT,
                        " %s, %s since %s: %d left within %d days, %.1f expected",
                        word(alert.getSeverity()),
                        word(alert.getState()),
                        alert.getSince(),
                        alert.getObserved(),
                        alert.getWindowDays(),
                        alert.getExpected());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A new role whose name nobody gives would read as no change at all. */
    private static String arrival(TalentMove move) {
        String end = end(move.getTo(), move.getPositionTo());
        return move.getKind() == MoveKind.ROLE_CHANGE && move.getPositionTo() == null ? end + " (role not named)" : end;
    }

    private static String end(@Nullable Employer employer, @Nullable String position) {
        if (employer == null && position == null) {
            return "·";
        }
        return ((employer == null ? "" : employer.getName()) + " " + (position == null ? "" : position)).strip();
    }

    private static String date(@Nullable PartialDate date) {
        if (date == null) {
            return "undated";
        }
        LocalDate start = date.getStart();
        int known = switch (date.getPrecision()) {
            case DAY -> DAY_OF_MONTH;
            case MONTH, QUARTER, HALF -> MONTH;
            case YEAR, UNKNOWN -> YEAR;
        };
        return start.toString().substring(0, known);
    }
}
