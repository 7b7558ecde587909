package dev.talentwire.aggregate;

import dev.talentwire.aggregate.delivery.AlertSender;
import dev.talentwire.aggregate.delivery.Answer;
import dev.talentwire.aggregate.delivery.DeliverySettings;
import dev.talentwire.aggregate.delivery.RouteSettings;
import dev.talentwire.schemas.AlertDelivery;
import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DeliveryOutcome;
import dev.talentwire.schemas.DepartureAlert;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What has to be sent by which route, and when: the memory of {@link AlertDeliveries}, without Kafka.
 *
 * <p>Of several words of one alert only the latest is sent. What the log says was told is not told again, except to receivers that
 * forget; an alert that was over before it was sent to anybody is not told at all. A receiver that fails is left alone for a while, with all
 * that waits for it.
 */
final class AlertDesk implements AutoCloseable {

    /** One route's next word of one alert. */
    private record Pending(RouteSettings route, DepartureAlert alert, int failures, Instant due) {

        Pending asFirst() {
            return alert.getState() == AlertState.UPDATED
                    ? new Pending(
                            route,
                            DepartureAlert.newBuilder(alert)
                                    .setState(AlertState.FIRING)
                                    .build(),
                            failures,
                            due)
                    : this;
        }
    }

    /** A receiver that failed, so many times in a row. */
    private record Rest(int failures, Instant until) {}

    /** An answer that settles a word comes after all that did not. */
    private static final Comparator<AlertDelivery> LATER = Comparator.comparingInt(AlertDelivery::getRevision)
            .thenComparing(delivery -> delivery.getOutcome() != DeliveryOutcome.RETRYING)
            .thenComparingInt(AlertDelivery::getAttempts);

    private final DeliverySettings settings;
    private final InstantSource clock;
    private final Map<String, AlertSender> senders = new LinkedHashMap<>();
    private final Map<String, AlertDelivery> log = new TreeMap<>();
    private final Map<String, Pending> pending = new TreeMap<>();
    private final Map<String, Pending> firing = new TreeMap<>();
    private final Map<String, Rest> resting = new TreeMap<>();

    AlertDesk(DeliverySettings settings, InstantSource clock, Function<RouteSettings, AlertSender> senders) {
        this.settings = settings;
        this.clock = clock;
        settings.routes().forEach(route -> this.senders.put(route.name(), senders.apply(route)));
    }

    static String key(String route, String alertId) {
        return route + "/" + alertId;
    }

    /**
     * Begins anew with what the log says: what is open is heard again, here or elsewhere.
     *
     * @param written   the log's last entries
     * @param unwritten what was sent from here and is not in the log yet; it counts, too, unless the log has a later word
     */
    void restart(Collection<AlertDelivery> written, Collection<AlertDelivery> unwritten) {
        pending.clear();
        firing.clear();
        log.clear();
        written.forEach(delivery -> log.put(key(delivery), delivery));
        unwritten.forEach(delivery -> log.merge(key(delivery), delivery, AlertDesk::later));
    }

    private static String key(AlertDelivery delivery) {
        return key(delivery.getRoute(), delivery.getAlertId());
    }

    /** No time is compared: the entries may be of machines whose clocks differ. */
    private static AlertDelivery later(AlertDelivery written, AlertDelivery unwritten) {
        return LATER.compare(unwritten, written) >= 0 ? unwritten : written;
    }

    /** False for an entry after which another one was written, here or elsewhere. */
    boolean isLast(AlertDelivery delivery) {
        return delivery.equals(log.get(key(delivery)));
    }

    /** A new word of an alert. */
    void hear(DepartureAlert alert) {
        for (RouteSettings route : settings.routes()) {
            String key = key(route.name(), alert.getId());
            AlertDelivery last = log.get(key);
            // Also who could not be reached, or refused the last word, may have taken one before it.
            boolean told = last != null;
            firing.remove(key);
            pending.remove(key);
            if (!route.takes(alert) && !told) {
                continue;
            }
            boolean overUnheard = alert.getState() == AlertState.RESOLVED && !told;
            boolean settled = last != null && isSettled(last, alert);
            if (!settled && !overUnheard) {
                pending.put(key, new Pending(route, alert, 0, clock.instant()));
            } else if (isDelivered(last) && alert.getState() != AlertState.RESOLVED && forgets(route)) {
                firing.put(key, new Pending(route, alert, 0, clock.instant()));
            }
        }
    }

    private static boolean isDelivered(@Nullable AlertDelivery last) {
        return last != null && last.getOutcome() == DeliveryOutcome.DELIVERED;
    }

    private static boolean isSettled(AlertDelivery last, DepartureAlert alert) {
        if (last.getOutcome() == DeliveryOutcome.RETRYING) {
            return false;
        }
        boolean saidSo = last.getContent() == null
                ? last.getRevision() >= alert.getRevision()
                : last.getContent().equals(AlertSender.content(alert));
        return saidSo || (last.getState() == AlertState.RESOLVED && alert.getState() == AlertState.RESOLVED);
    }

    /** Sends what is due, and returns the log's new entries by key. */
    Map<String, AlertDelivery> send() {
        Instant now = clock.instant();
        var entries = new LinkedHashMap<String, AlertDelivery>();
        for (Map.Entry<String, Pending> due : due(pending, now)) {
            if (!isResting(due.getValue().route(), now)) {
                entries.put(due.getKey(), attempt(due.getKey(), due.getValue(), now));
            }
        }
        for (Map.Entry<String, Pending> due : due(firing, now)) {
            Pending word = due.getValue();
            if (!isResting(word.route(), now)) {
                // Only a reminder: when it fails the next one will do, and the log has nothing to add.
                hearAnswer(word.route(), sender(word.route()).send(word.alert(), idempotencyKey(word)));
                firing.put(due.getKey(), later(word, 0, now.plus(settings.resend())));
            }
        }
        log.putAll(entries);
        return entries;
    }

    /** True when everything heard is delivered or given up. */
    boolean isDone() {
        return pending.isEmpty();
    }

    @Override
    public void close() {
        senders.values().forEach(AlertSender::close);
    }

    private boolean isResting(RouteSettings route, Instant now) {
        Rest rest = resting.get(route.name());
        return rest != null && now.isBefore(rest.until());
    }

    /** A receiver that could not take one word is not asked to take the next before the wait is over, which begins with its answer. */
    private void hearAnswer(RouteSettings route, Answer answer) {
        Instant now = clock.instant();
        switch (answer) {
            case Answer.Delivered delivered -> resting.remove(route.name());
            case Answer.Refused refused -> resting.remove(route.name());
            case Answer.TryAgain later -> {
                Rest before = resting.getOrDefault(route.name(), new Rest(0, now));
                int failures = before.failures() + 1;
                Duration wait = settings.waitAfter(failures);
                Duration asked = later.after().orElse(Duration.ZERO);
                resting.put(route.name(), new Rest(failures, now.plus(asked.compareTo(wait) > 0 ? asked : wait)));
            }
        }
    }

    private AlertDelivery attempt(String key, Pending heard, Instant now) {
        Pending word = isFirst(log.get(key)) ? heard.asFirst() : heard;
        Answer answer = sender(word.route()).send(word.alert(), idempotencyKey(word));
        hearAnswer(word.route(), answer);
        pending.remove(key);
        DeliveryOutcome outcome = switch (answer) {
            case Answer.Delivered delivered -> {
                if (word.alert().getState() != AlertState.RESOLVED && forgets(word.route())) {
                    firing.put(key, later(word, 0, now.plus(settings.resend())));
                }
                yield DeliveryOutcome.DELIVERED;
            }
            case Answer.Refused refused -> DeliveryOutcome.REFUSED;
            case Answer.TryAgain later -> {
                pending.put(key, later(word, word.failures() + 1, now));
                yield DeliveryOutcome.RETRYING;
            }
        };
        return AlertDelivery.newBuilder()
                .setRoute(word.route().name())
                .setAlertId(word.alert().getId())
                .setRevision(word.alert().getRevision())
                .setState(word.alert().getState())
                .setOutcome(outcome)
                .setIdempotencyKey(idempotencyKey(word))
                .setAttempts(word.failures() + 1)
                .setAttemptedAt(now)
                .setDetail(detail(answer))
                .setContent(AlertSender.content(word.alert()))
                .build();
    }

    /** True when nobody is known to have taken a word: until then an alert fires, however often it was updated meanwhile. */
    private static boolean isFirst(@Nullable AlertDelivery last) {
        return last == null || (last.getState() == AlertState.FIRING && !isDelivered(last));
    }

    private static @Nullable String detail(Answer answer) {
        return switch (answer) {
            case Answer.Delivered delivered -> null;
            case Answer.TryAgain later -> later.why();
            case Answer.Refused refused -> refused.why();
        };
    }

    /** What failed least comes first, so that a word that a receiver cannot take holds up no other. */
    private static List<Map.Entry<String, Pending>> due(Map<String, Pending> words, Instant now) {
        var due = new ArrayList<Map.Entry<String, Pending>>();
        words.forEach((key, word) -> {
            if (!word.due().isAfter(now)) {
                due.add(Map.entry(key, word));
            }
        });
        due.sort(Comparator.comparingInt(word -> word.getValue().failures()));
        return due;
    }

    private static Pending later(Pending word, int failures, Instant due) {
        return new Pending(word.route(), word.alert(), failures, due);
    }

    private boolean forgets(RouteSettings route) {
        return sender(route).forgets();
    }

    private AlertSender sender(RouteSettings route) {
        return Objects.requireNonNull(senders.get(route.name()));
    }

    private static String idempotencyKey(Pending word) {
        return AlertSender.idempotencyKey(word.route().name(), word.alert());
    }
}
