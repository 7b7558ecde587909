package dev.talentwire.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.aggregate.counts.CompanyLedger;
import dev.talentwire.aggregate.counts.Series;
import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.TalentMove;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came out report by report equals what one pass over the final moves gives, on every day that is looked at. */
class BatchOracleTest {

    private static final List<String> PERSONS = List.of("邓临舟", "焦望舒", "洪听澜", "顾北辰", "程思远", "林一川");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void overRestartsAndInAFullReplayCountsEqualABatchOverTheSameMoves(long seed) throws Exception {
        var random = new Random(seed);
        List<EnrichedArticle> articles = RandomNews.about(random, PERSONS, 60);
        Collections.shuffle(articles, random);
        LocalDate day = LocalDate.parse("2024-06-01");
        Map<String, CountsOracle.Row> live;
        try (var flow = new Flow(folder(), day.toString())) {
            int next = 0;
            while (next < articles.size()) {
                // Given some more news, some more days, and now and then another process
                for (int n = random.nextInt(12); n > 0 && next < articles.size(); n--) {
                    flow.publish(articles.get(next++));
                }
                if (random.nextInt(3) == 0) {
                    flow.restartIn(folder());
                }
                day = day.plusDays(1 + random.nextInt(90));
                flow.goTo(day.toString());

                // Then
                assertThat(published(flow.compactedCounts()))
                        .as("seed %d, as of %s", seed, day)
                        .isEqualTo(
                                CountsOracle.of(flow.compactedMoves().values(), day, series(flow.compactedCounts())));
            }
            live = published(flow.compactedCounts());
        }
        assertThat(live.values())
                .anyMatch(row -> row.departures() > 0)
                .anyMatch(row -> row.arrivals() > 0)
                .anyMatch(row -> row.roleChanges() > 0);
        assertThat(live.keySet()).anyMatch(key -> key.contains("/group/"));

        // And when all of it is read again at once, in another order
        Collections.shuffle(articles, random);
        try (var replay = new Flow(folder(), day.toString())) {
            articles.forEach(replay::publish);
            assertThat(published(replay.compactedCounts()))
                    .as("replay of seed %d", seed)
                    .isEqualTo(live);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void aLedgerEqualsABatchAsOfAnyDay(long seed) throws Exception {
        // Given the moves that random news comes to
        var random = new Random(seed);
        Collection<TalentMove> moves;
        try (var flow = new Flow(folder(), "2026-11-20")) {
            RandomNews.about(random, PERSONS, 40).forEach(flow::publish);
            moves = List.copyOf(flow.compactedMoves().values());
        }
        for (int look = 0; look < 200; look++) {
            // When it is asked as of a day years before to years after
            LocalDate day = LocalDate.parse("2023-01-01").plusDays(random.nextInt(1700));
            var counts = new ArrayList<CompanyCounts>();
            for (Series series : CountsOracle.series(moves)) {
                var ledger = new CompanyLedger(series, moves, CountsOracle.COUNTED);
                CountsOracle.WINDOWS.forEach(window -> counts.add(ledger.counts("any", window, day)));
            }

            // Then
            assertThat(rows(counts))
                    .as("seed %d, as of %s", seed, day)
                    .isEqualTo(CountsOracle.of(moves, day, List.of()));
        }
    }

    private Path folder() throws Exception {
        return Files.createTempDirectory(folder, "state");
    }

    private static Set<Series> series(Map<String, CompanyCounts> counts) {
        return counts.values().stream()
                .map(one -> new Series(one.getCompanyId(), one.getWithSubsidiaries()))
                .collect(Collectors.toSet());
    }

    /** Without rows that say nothing: a company that was counted once goes on to be published with zeros. */
    private static Map<String, CountsOracle.Row> published(Map<String, CompanyCounts> counts) {
        counts.forEach((key, one) -> assertThat(key)
                .isEqualTo(one.getCompanyId() + (one.getWithSubsidiaries() ? "/group/" : "/") + one.getWindowDays()
                        + "d"));
        return rows(counts.values());
    }

    private static Map<String, CountsOracle.Row> rows(Collection<CompanyCounts> counts) {
        var rows = new TreeMap<String, CountsOracle.Row>();
        for (CompanyCounts one : counts) {
            CountsOracle.Row row = CountsOracle.Row.of(one);
            if (!row.isEmpty()) {
                rows.put(
                        new Series(one.getCompanyId(), one.getWithSubsidiaries()).key() + "/" + one.getWindowDays(),
                        row);
            }
        }
        return rows;
    }
}
