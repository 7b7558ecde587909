package dev.talentwire.aggregate;

import static dev.talentwire.aggregate.News.article;
import static dev.talentwire.aggregate.News.left;
import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.aggregate.CountsOracle.Row;
import dev.talentwire.aggregate.delivery.AlertSender;
import dev.talentwire.aggregate.delivery.Answer;
import dev.talentwire.aggregate.delivery.DeliverySettings;
import dev.talentwire.aggregate.delivery.WebhookRoute;
import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.MoveStatus;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What follows from denials that come weeks later: every count is right, and who was told of the alert is told of its end within one minute,
 * once. The minute is one of the clock that is handed in; how long the machine takes is not part of it.
 */
class DenialTest {

    private static final List<String> STAYED = List.of("洪听澜", "顾北辰", "焦望舒");
    private static final List<String> WENT = List.of("邓临舟", "魏清晏", "张怀瑾");

    @TempDir
    Path state;

    private final List<AlertState> told = new ArrayList<>();
    private final List<Instant> ends = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private Flow flow;
    private AlertDesk desk;

    @BeforeEach
    void start() {
        flow = new Flow(state.resolve("flow"), "2026-11-20");
        desk = desk();
    }

    @AfterEach
    void stop() {
        desk.close();
        flow.close();
    }

    @Test
    void everyCountIsAsIfWhatWasDeniedHadNeverBeenTold() {
        // Given departures from a subsidiary to another company, of whom half are denied weeks later
        publishDepartures(flow, STAYED);
        publishDepartures(flow, WENT);
        flow.goTo("2026-12-08");
        flow.publish(denials("2026-12-08"));

        // When nobody ever told of the denied ones
        try (var quiet = new Flow(state.resolve("quiet"), "2026-11-20")) {
            publishDepartures(quiet, WENT);
            quiet.goTo("2026-12-08");

            // Then both say the same of every company, group and window, without any time passing since the denials
            assertThat(rows(flow)).isEqualTo(rows(quiet)).containsKeys("云岫智能/30d", "云岫/group/30d", "北桥/30d", "北桥/365d");
        }
    }

    @Test
    void whoWasToldOfTheAlertIsToldOfItsEndWithinAMinuteAndOnce() {
        // Given an alert that a receiver was told of
        publishDepartures(flow, STAYED);
        publishDepartures(flow, WENT);
        deliverFor(Duration.ofMinutes(1));
        assertThat(told).contains(AlertState.FIRING).doesNotContain(AlertState.RESOLVED);
        flow.goTo("2026-12-08");
        deliverFor(Duration.ofMinutes(1));
        assertThat(told).doesNotContain(AlertState.RESOLVED);

        // When half of the departures are denied weeks later, while the receiver fails for half a minute
        for (int failure = 0; failure < 5; failure++) {
            answers.add(new Answer.TryAgain("HTTP 503", Optional.empty()));
        }
        Instant denied = flow.now();
        flow.publish(denials("2026-12-08"));
        deliverFor(Duration.ofMinutes(1));

        // Then
        assertThat(answers).isEmpty();
        assertThat(ends).hasSize(1).allMatch(end -> end.isBefore(denied.plus(Duration.ofMinutes(1))));

        // and neither copies of the denials, nor the same from others, nor time bring anything more
        told.clear();
        flow.publish(denials("2026-12-08"));
        flow.publish(article("elsewhere", "2026-12-09", denial(STAYED.getFirst())));
        deliverFor(Duration.ofMinutes(1));
        flow.goTo("2026-12-09");
        deliverFor(Duration.ofMinutes(1));
        flow.goTo("2027-03-01");
        deliverFor(Duration.ofMinutes(1));
        assertThat(told).isEmpty();
    }

    /** Each from another origin, and on another day. */
    private static void publishDepartures(Flow to, List<String> persons) {
        for (String person : persons) {
            String day = "2026-11-"
                    + (10 + (STAYED.contains(person) ? 2 * STAYED.indexOf(person) : 2 * WENT.indexOf(person) + 1));
            to.publish(article(
                    "a-" + person,
                    day,
                    left(person, "云岫智能").from("云岫智能", "云岫").to("北桥").as("副总裁").build()));
        }
    }

    private static EnrichedArticle[] denials(String day) {
        return STAYED.stream()
                .map(person -> article("d-" + person, day, denial(person)))
                .toArray(EnrichedArticle[]::new);
    }

    private static MoveReport denial(String person) {
        return left(person, "云岫智能")
                .from("云岫智能", "云岫")
                .to("北桥")
                .status(MoveStatus.DENIED)
                .build();
    }

    private static Map<String, Row> rows(Flow of) {
        var rows = new TreeMap<String, Row>();
        of.compactedCounts().forEach((key, counts) -> rows.put(key, Row.of(counts)));
        rows.values().removeIf(Row::isEmpty);
        return rows;
    }

    /** As delivery does: what is new is heard, and what is due is sent. */
    private void deliverFor(Duration time) {
        Instant end = flow.now().plus(time);
        while (flow.now().isBefore(end)) {
            flow.alerts().forEach(this::hear);
            desk.send();
            flow.pass(Duration.ofSeconds(1));
        }
    }

    private void hear(DepartureAlert alert) {
        if (alert != null) {
            desk.hear(alert);
        }
    }

    private AlertDesk desk() {
        var usual = DeliverySettings.defaults();
        var settings = new DeliverySettings(
                List.of(new WebhookRoute("hook", URI.create("https://hook.example/"), null, null, "top secret")),
                usual.timeout(),
                usual.firstWait(),
                usual.longestWait(),
                usual.resend());
        return new AlertDesk(settings, flow::now, route -> new AlertSender() {
            @Override
            public Answer send(DepartureAlert alert, String idempotencyKey) {
                Answer answer = answers.isEmpty() ? new Answer.Delivered() : answers.remove();
                if (answer instanceof Answer.Delivered) {
                    told.add(alert.getState());
                    if (alert.getState() == AlertState.RESOLVED) {
                        ends.add(flow.now());
                    }
                }
                return answer;
            }

            @Override
            public boolean forgets() {
                return false;
            }

            @Override
            public void close() {}
        });
    }
}
