package dev.talentwire.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.PartialDate;
import dev.talentwire.schemas.TalentMove;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came out report by report equals what one pass over the final moves gives, on every day that is looked at. */
class BatchOracleTest {

    private static final Set<MoveStatus> COUNTED =
            Set.of(MoveStatus.CONFIRMED, MoveStatus.REPORTED, MoveStatus.PLANNED);

    @TempDir
    Path state;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsEqualABatchOverTheSameMoves(long seed) {
        var random = new Random(seed);
        List<EnrichedArticle> articles = RandomNews.about(random, List.of("邓临舟", "焦望舒", "洪听澜", "顾北辰"), 60);
        Collections.shuffle(articles, random);
        LocalDate day = LocalDate.parse("2024-06-01");
        try (var flow = new Flow(state, day.toString())) {
            int next = 0;
            boolean counted = false;
            while (next < articles.size()) {
                for (int n = random.nextInt(12); n > 0 && next < articles.size(); n--) {
                    flow.publish(articles.get(next++));
                }
                day = day.plusDays(1 + random.nextInt(90));
                flow.goTo(day.toString());

                counted |= !oracle(flow.compactedMoves().values(), day).isEmpty();
                assertThat(departures(flow.compactedCounts().values()))
                        .as("seed %d, as of %s", seed, day)
                        .isEqualTo(oracle(flow.compactedMoves().values(), day));
            }
            assertThat(counted).as("something was counted at all").isTrue();
        }
    }

    private static Map<String, Integer> departures(Collection<CompanyCounts> counts) {
        var departures = new TreeMap<String, Integer>();
        for (CompanyCounts one : counts) {
            if (!one.getWithSubsidiaries() && one.getDepartures() > 0) {
                departures.put(one.getCompanyId() + "/" + one.getWindowDays(), one.getDepartures());
            }
        }
        return departures;
    }

    /** The same question asked plainly: move by move, company by company, window by window. */
    private static Map<String, Integer> oracle(Collection<TalentMove> moves, LocalDate asOf) {
        var departures = new TreeMap<String, Integer>();
        for (int window : List.of(7, 30, 90, 365)) {
            for (TalentMove move : moves) {
                boolean counts = move.getKind() != MoveKind.ROLE_CHANGE
                        && move.getFrom() != null
                        && COUNTED.contains(move.getStatus())
                        && move.getCountedOn() != null
                        && shortestWindow(move.getCountedOn().getPrecision()) <= window;
                if (counts) {
                    LocalDate day = day(move);
                    if (!day.isAfter(asOf) && day.isAfter(asOf.minusDays(window))) {
                        departures.merge(move.getFrom().getId() + "/" + window, 1, Integer::sum);
                    }
                }
            }
        }
        return departures;
    }

    private static LocalDate day(TalentMove move) {
        PartialDate date = move.getCountedOn();
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
