package dev.talentwire.aggregate.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.talentwire.aggregate.moves.Period;
import dev.talentwire.schemas.AlertMove;
import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.Severity;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Alertmanager's API v2, {@code POST /api/v2/alerts}. An alert is known there by its labels; when the severity changes, the alert with the
 * old one is ended in the same request. What fires ends by itself a day after the last word: long enough for a restart of ours not to look
 * like calm, and Alertmanager, which keeps alerts in memory only, is told again and again.
 */
final class AlertmanagerSender implements AlertSender {

    private static final Duration LASTS = Duration.ofDays(1);
    private static final List<Severity> SEVERITIES = List.of(Severity.INFO, Severity.WARNING, Severity.CRITICAL);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final URI alerts;
    private final Post post;
    private final InstantSource clock;
    private final Map<String, String> headers;

    AlertmanagerSender(AlertmanagerRoute route, Post post, InstantSource clock) {
        this.alerts = URI.create(route.url().toString().replaceFirst("/+$", "") + "/api/v2/alerts");
        this.post = post;
        this.clock = clock;
        String token = route.token();
        this.headers = token == null ? Map.of() : Map.of("Authorization", "Bearer " + token.strip());
    }

    @Override
    public Answer send(DepartureAlert alert, String idempotencyKey) {
        return post.json(alerts, body(alert).toString().getBytes(StandardCharsets.UTF_8), headers);
    }

    @Override
    public boolean forgets() {
        return true;
    }

    @Override
    public void close() {
        post.close();
    }

    private ArrayNode body(DepartureAlert alert) {
        Instant now = clock.instant();
        var body = new ArrayNode(JSON);
        boolean over = alert.getState() == AlertState.RESOLVED;
        body.add(one(alert, alert.getSeverity(), over ? now : now.plus(LASTS)));
        if (alert.getState() != AlertState.FIRING) {
            SEVERITIES.stream()
                    .filter(severity -> severity != alert.getSeverity())
                    .forEach(severity -> body.add(one(alert, severity, now)));
        }
        return body;
    }

    private static ObjectNode one(DepartureAlert alert, Severity severity, Instant endsAt) {
        Instant started = alert.getSince().atStartOfDay(Period.CALENDAR).toInstant();
        var node = new ObjectNode(JSON);
        node.putObject("labels")
                .put("alertname", "TalentwireDepartures")
                .put("alert_id", alert.getId())
                .put("company", alert.getCompany())
                .put("company_id", alert.getCompanyId())
                .put("group_id", alert.getGroupId() == null ? alert.getCompanyId() : alert.getGroupId())
                .put("severity", severity.name().toLowerCase(Locale.ROOT));
        ObjectNode annotations = node.putObject("annotations")
                .put("summary", alert.getSummaryZh())
                .put("summary_en", alert.getSummaryEn())
                .put("observed", String.valueOf(alert.getObserved()))
                .put("expected", String.format(Locale.ROOT, "%.2f", alert.getExpected()))
                .put("window_days", String.valueOf(alert.getWindowDays()))
                .put("moves", moves(alert));
        if (alert.getTeamId() != null) {
            // No label: an alert whose labels change is another alert, and the first one would go on firing.
            annotations.put("team_id", alert.getTeamId());
        }
        node.put("startsAt", (started.isAfter(endsAt) ? endsAt : started).toString());
        node.put("endsAt", endsAt.toString());
        alert.getMoves().stream()
                .map(AlertMove::getUrl)
                .filter(url -> url.startsWith("http"))
                .findFirst()
                .ifPresent(url -> node.put("generatorURL", url));
        return node;
    }

    private static String moves(DepartureAlert alert) {
        return alert.getMoves().stream()
                .map(move -> move.getPerson() + " " + move.getUrl())
                .collect(Collectors.joining("\n"));
    }
}
