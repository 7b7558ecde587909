package dev.talentwire.aggregate;

import dev.talentwire.aggregate.counts.Series;
import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.PartialDate;
import dev.talentwire.schemas.TalentMove;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The same question as {@code company-counts} asked plainly: series by series, window by window, move by move. */
final class CountsOracle {

    static final List<Integer> WINDOWS = List.of(7, 30, 90, 365);
    static final Set<MoveStatus> COUNTED = Set.of(MoveStatus.CONFIRMED, MoveStatus.REPORTED, MoveStatus.PLANNED);

    private static final Set<MoveStatus> NEVER = Set.of(MoveStatus.DENIED, MoveStatus.NEGATED);
    private static final Map<String, String> LEVELS =
            Map.of("首席技术官", "CHIEF", "副总裁", "VICE", "研发总监", "LEAD", "工程师", "OTHER");

    private CountsOracle() {}

    /** Everything that counts of one series say, but its name and day. */
    record Row(
            int departures,
            int arrivals,
            int net,
            int roleChanges,
            Map<String, Integer> departuresBySeniority,
            Map<String, Integer> arrivalsBySeniority,
            Map<String, Integer> departuresByStatus,
            Set<String> moveIds) {

        static Row of(CompanyCounts counts) {
            return new Row(
                    counts.getDepartures(),
                    counts.getArrivals(),
                    counts.getNet(),
                    counts.getRoleChanges(),
                    new TreeMap<>(counts.getDeparturesBySeniority()),
                    new TreeMap<>(counts.getArrivalsBySeniority()),
                    new TreeMap<>(counts.getDeparturesByStatus()),
                    new TreeSet<>(counts.getMoveIds()));
        }

        boolean isEmpty() {
            return moveIds.isEmpty() && departuresByStatus.isEmpty();
        }
    }

    /** Each company alone, and each with subsidiaries in the moves a second time. */
    static Set<Series> series(Collection<TalentMove> moves) {
        var series = new LinkedHashSet<Series>();
        for (TalentMove move : moves) {
            for (Employer employer : canCount(move) ? ends(move) : List.<Employer>of()) {
                series.add(new Series(employer.getId(), false));
                if (employer.getParentId() != null) {
                    series.add(new Series(employer.getParentId(), true));
                }
            }
        }
        return series;
    }

    /**
     * What is to be published, by company (with {@code /group}) and window; rows of zeros are left out.
     *
     * @param known series that were published before: a parent keeps its second one when its subsidiaries' moves are denied
     */
    static Map<String, Row> of(Collection<TalentMove> moves, LocalDate asOf, Collection<Series> known) {
        var rows = new TreeMap<String, Row>();
        Set<Series> all = series(moves);
        all.addAll(known);
        for (Series series : all) {
            for (int window : WINDOWS) {
                Row row = row(series, window, moves, asOf);
                if (!row.isEmpty()) {
                    String company = series.companyId() + (series.withSubsidiaries() ? "/group" : "");
                    rows.put(company + "/" + window, row);
                }
            }
        }
        return rows;
    }

    private static Row row(Series series, int window, Collection<TalentMove> moves, LocalDate asOf) {
        int departures = 0;
        int arrivals = 0;
        int roleChanges = 0;
        var departuresBySeniority = new TreeMap<String, Integer>();
        var arrivalsBySeniority = new TreeMap<String, Integer>();
        var departuresByStatus = new TreeMap<String, Integer>();
        var ids = new TreeSet<String>();
        for (TalentMove move : moves) {
            boolean from = belongs(move.getFrom(), series);
            boolean to = belongs(move.getTo(), series);
            if (!canCount(move) || !(from || to)) {
                continue;
            }
            boolean within = move.getKind() == MoveKind.ROLE_CHANGE || (from && to);
            boolean arrived = !within && to;
            PartialDate date = arrived && move.getArrivedOn() != null ? move.getArrivedOn() : move.getCountedOn();
            LocalDate day = day(move, date);
            if (shortestWindow(date.getPrecision()) > window
                    || day.isAfter(asOf)
                    || !day.isAfter(asOf.minusDays(window))) {
                continue;
            }
            boolean counted = COUNTED.contains(move.getStatus());
            if (!within && from) {
                departuresByStatus.merge(move.getStatus().name(), 1, Integer::sum);
            }
            if (!counted) {
                continue;
            }
            ids.add(move.getId());
            if (within) {
                roleChanges++;
            } else if (from) {
                departures++;
                departuresBySeniority.merge(level(move.getPositionFrom()), 1, Integer::sum);
            } else {
                arrivals++;
                arrivalsBySeniority.merge(level(move.getPositionTo()), 1, Integer::sum);
            }
        }
        return new Row(
                departures,
                arrivals,
                arrivals - departures,
                roleChanges,
                departuresBySeniority,
                arrivalsBySeniority,
                departuresByStatus,
                ids);
    }

    private static boolean canCount(TalentMove move) {
        return !NEVER.contains(move.getStatus()) && move.getCountedOn() != null;
    }

    private static List<Employer> ends(TalentMove move) {
        var ends = new ArrayList<Employer>();
        if (move.getFrom() != null) {
            ends.add(move.getFrom());
        }
        if (move.getTo() != null) {
            ends.add(move.getTo());
        }
        return ends;
    }

    private static boolean belongs(@Nullable Employer employer, Series series) {
        if (employer == null) {
            return false;
        }
        boolean owned = series.withSubsidiaries() && series.companyId().equals(employer.getParentId());
        return owned || employer.getId().equals(series.companyId());
    }

    private static String level(@Nullable String post) {
        return post == null ? "UNKNOWN" : LEVELS.getOrDefault(post, "?");
    }

    private static LocalDate day(TalentMove move, PartialDate date) {
        LocalDate first = date.getStart();
        LocalDate middle = switch (date.getPrecision()) {
            case MONTH -> first.plusDays((first.lengthOfMonth() - 1) / 2);
            case YEAR -> first.plusDays((first.lengthOfYear() - 1) / 2);
            default -> first;
        };
        if (move.getStatus() == MoveStatus.PLANNED || date.getPrecision() == DatePrecision.DAY) {
            return middle;
        }
        LocalDate reported = LocalDate.ofInstant(move.getFirstReported(), ZoneId.of("Asia/Shanghai"));
        return Collections.min(List.of(middle, Collections.max(List.of(reported, first))));
    }

    private static int shortestWindow(DatePrecision precision) {
        return switch (precision) {
            case MONTH -> 30;
            case QUARTER -> 90;
            case HALF -> 180;
            case YEAR -> 365;
            default -> 1;
        };
    }
}
