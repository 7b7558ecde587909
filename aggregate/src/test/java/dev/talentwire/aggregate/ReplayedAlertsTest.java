package dev.talentwire.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.AlertMove;
import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.MoveStatus;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Alerts follow from the moves and the day, not from the way there: news as it came over months, and the same news read at once in another
 * order, leave the same alerts.
 */
class ReplayedAlertsTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-05");
    private static final int DAYS = 240;
    private static final int GRACE_DAYS = 31;

    @TempDir
    Path state;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aReplayInAnotherOrderLeavesTheAlertsOfTheLiveRun(long seed) {
        // Given news of months in which people leave in groups, some of them late and some denied later
        var random = new Random(seed);
        Map<LocalDate, List<EnrichedArticle>> news = news(random);
        LocalDate today = FIRST_DAY.plusDays(DAYS + GRACE_DAYS);

        Map<String, String> live;
        try (var flow = new Flow(state.resolve("live"), FIRST_DAY.toString())) {
            for (LocalDate day = FIRST_DAY; !day.isAfter(today); day = day.plusDays(1)) {
                List<EnrichedArticle> ofTheDay = news.getOrDefault(day, List.of());
                if (!ofTheDay.isEmpty() || day.getDayOfWeek() == DayOfWeek.MONDAY) {
                    flow.goTo(day.toString());
                    ofTheDay.forEach(flow::publish);
                }
            }
            flow.goTo(today.plusDays(1).toString());
            live = told(flow.compactedAlerts());
        }

        // When all of it is read again at once, shuffled
        var all = new ArrayList<EnrichedArticle>();
        news.values().forEach(all::addAll);
        Collections.shuffle(all, random);
        try (var flow = new Flow(state.resolve("replay"), today.toString())) {
            all.forEach(flow::publish);
            flow.goTo(today.plusDays(1).toString());

            // Then
            assertThat(live).as("alerts of the live run").hasSizeGreaterThan(3);
            assertThat(told(flow.compactedAlerts())).as("seed %d", seed).isEqualTo(live);
        }
    }

    private static Map<LocalDate, List<EnrichedArticle>> news(Random random) {
        var news = new TreeMap<LocalDate, List<EnrichedArticle>>();
        int number = 0;
        for (int wave = 0; wave < 12; wave++) {
            String company = "公司" + wave % 4;
            LocalDate begin = FIRST_DAY.plusDays(random.nextInt(DAYS - 60));
            for (int leaver = 4 + random.nextInt(6); leaver > 0; leaver--) {
                String person = "人物" + number++;
                LocalDate left = begin.plusDays(random.nextInt(20));
                LocalDate told = left.plusDays(random.nextInt(4) == 0 ? random.nextInt(30) : random.nextInt(2));
                add(news, told, News.left(person, company).on(left.toString()).build(), "a" + number);
                if (random.nextInt(6) == 0) {
                    add(
                            news,
                            told.plusDays(random.nextInt(25)),
                            News.left(person, company).status(MoveStatus.DENIED).build(),
                            "d" + number);
                }
            }
        }
        return news;
    }

    private static void add(Map<LocalDate, List<EnrichedArticle>> news, LocalDate day, MoveReport report, String id) {
        news.computeIfAbsent(day, any -> new ArrayList<>()).add(News.article(id, day.toString(), report));
    }

    /** All that an alert says but the count of its words, and whether one was the first. */
    private static Map<String, String> told(Map<String, DepartureAlert> alerts) {
        var told = new TreeMap<String, String>();
        alerts.forEach((id, alert) -> {
            Set<AlertState> open = Set.of(AlertState.FIRING, AlertState.UPDATED);
            told.put(
                    id,
                    alert.getSince() + " " + (open.contains(alert.getState()) ? "open" : alert.getState()) + " "
                            + alert.getWindowDays() + " d as of " + alert.getAsOf() + " " + alert.getSeverity() + " "
                            + alert.getMoves().stream()
                                    .sorted(Comparator.comparing(AlertMove::getMoveId))
                                    .map(AlertMove::getMoveId)
                                    .collect(Collectors.joining(",")));
        });
        return told;
    }
}
