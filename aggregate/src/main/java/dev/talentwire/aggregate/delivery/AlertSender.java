package dev.talentwire.aggregate.delivery;

import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DepartureAlert;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sends alerts by one route. Other receivers, such as chat services, are further implementations. */
public interface AlertSender extends AutoCloseable {

    /** Sends one word of an alert; a second time with the same key is a repetition, and the receiver can tell. */
    Answer send(DepartureAlert alert, String idempotencyKey);

    /** True when the receiver must hear of a firing alert again and again. */
    boolean forgets();

    @Override
    void close();

    /** The sender for a route. */
    static AlertSender to(RouteSettings route, Duration timeout, InstantSource clock) {
        return switch (route) {
            case AlertmanagerRoute alertmanager ->
                new AlertmanagerSender(alertmanager, new Post(timeout, clock), clock);
            case WebhookRoute webhook -> new WebhookSender(webhook, new Post(timeout, clock), clock);
        };
    }

    /** The same for every try of one word of an alert by one route, and for nothing else. */
    static String idempotencyKey(String route, DepartureAlert alert) {
        return fingerprint(route + "\n" + alert.getRevision() + "\n" + content(alert));
    }

    /**
     * The same for two words of an alert that say the same. Revisions do not matter to it, for they begin anew when everything is made anew
     * from the archive; nor does whether a word is the first of its alert.
     */
    static String content(DepartureAlert alert) {
        String moves = alert.getMoves().stream()
                .map(move -> String.join(
                        "\t",
                        move.getMoveId(),
                        move.getStatus().name(),
                        String.valueOf(move.getDate()),
                        String.valueOf(move.getTo())))
                .collect(Collectors.joining("\n"));
        boolean over = alert.getState() == AlertState.RESOLVED;
        String team = alert.getTeamId() == null ? "" : "\n" + alert.getTeamId();
        return fingerprint(alert.getId() + "\n" + alert.getSince() + "\n" + alert.getSeverity() + "\n" + over + "\n"
                + moves + team);
    }

    private static String fingerprint(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
