package dev.talentwire.aggregate.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.talentwire.schemas.AlertMove;
import dev.talentwire.schemas.DepartureAlert;
import java.util.Locale;

/** An alert as a webhook carries it: the names of the topic's fields, enums in small letters, dates as ISO 8601. */
final class AlertJson {

    private AlertJson() {}

    static ObjectNode of(DepartureAlert alert) {
        var node = new ObjectNode(JsonNodeFactory.instance);
        node.put("type", "departure-alert." + alert.getState().name().toLowerCase(Locale.ROOT));
        node.put("id", alert.getId())
                .put("revision", alert.getRevision())
                .put("state", alert.getState().name().toLowerCase(Locale.ROOT))
                .put("severity", alert.getSeverity().name().toLowerCase(Locale.ROOT))
                .put("companyId", alert.getCompanyId())
                .put("company", alert.getCompany())
                .put("groupId", alert.getGroupId())
                .put("teamId", alert.getTeamId())
                .put("since", alert.getSince().toString())
                .put("asOf", alert.getAsOf().toString())
                .put("windowDays", alert.getWindowDays())
                .put("observed", alert.getObserved())
                .put("expected", alert.getExpected())
                .put("tailProbability", alert.getTailProbability())
                .put("falseAlarmsPerYear", alert.getFalseAlarmsPerYear())
                .put("slowBleed", alert.getSlowBleed())
                .put("origins", alert.getOrigins())
                .put("summaryZh", alert.getSummaryZh())
                .put("summaryEn", alert.getSummaryEn());
        var moves = node.putArray("moves");
        for (AlertMove move : alert.getMoves()) {
            ObjectNode one = moves.addObject()
                    .put("moveId", move.getMoveId())
                    .put("person", move.getPerson())
                    .put("position", move.getPosition())
                    .put("to", move.getTo())
                    .put("status", move.getStatus().name().toLowerCase(Locale.ROOT))
                    .put("origins", move.getOrigins())
                    .put("evidence", move.getEvidence())
                    .put("url", move.getUrl());
            if (move.getDate() != null) {
                one.put("date", move.getDate().getStart().toString());
                one.put("datePrecision", move.getDate().getPrecision().name().toLowerCase(Locale.ROOT));
            }
        }
        return node;
    }
}
