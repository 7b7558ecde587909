package dev.talentwire.app.replay;

import dev.talentwire.app.replay.Differences.Form;
import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A topic that a replay writes, beside the live one.
 *
 * @param live     name of the live topic
 * @param replayed name of the replay's
 * @param form     in which values are compared
 */
record Results(String live, String replayed, Form form) {

    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    /** Everything that follows from the archive alone. */
    static List<Results> swapped(Topics live, Topics replay) {
        return List.of(enrichedArticles(live, replay), moves(live, replay), counts(live, replay));
    }

    static Results enrichedArticles(Topics live, Topics replay) {
        return new Results(
                live.enrichedArticles().name(), replay.enrichedArticles().name(), value -> value);
    }

    /** The revision says how often a move was published, which depends on the order of reading. */
    static Results moves(Topics live, Topics replay) {
        Topic<TalentMove> topic = live.talentMoves();
        return new Results(
                topic.name(),
                replay.talentMoves().name(),
                form(topic, move -> TalentMove.newBuilder(move).setRevision(0).build()));
    }

    /** The day is the one on which the counts last changed, or were first looked at. */
    static Results counts(Topics live, Topics replay) {
        Topic<CompanyCounts> topic = live.companyCounts();
        return new Results(
                topic.name(),
                replay.companyCounts().name(),
                form(
                        topic,
                        counts -> CompanyCounts.newBuilder(counts)
                                .setAsOf(ANY_DAY)
                                .setDeparturesBySeniority(new TreeMap<>(counts.getDeparturesBySeniority()))
                                .setArrivalsBySeniority(new TreeMap<>(counts.getArrivalsBySeniority()))
                                .setDeparturesByStatus(new TreeMap<>(counts.getDeparturesByStatus()))
                                .build()));
    }

    /** How often an alert was told of depends on when news came, and so does whether its sentence gives an earlier start than the one before. */
    static Results alerts(Topics live, Topics replay) {
        Topic<DepartureAlert> topic = live.departureAlerts();
        return new Results(
                topic.name(),
                replay.departureAlerts().name(),
                form(
                        topic,
                        alert -> DepartureAlert.newBuilder(alert)
                                .setRevision(0)
                                .setState(alert.getState() == AlertState.UPDATED ? AlertState.FIRING : alert.getState())
                                .setSummaryZh("")
                                .setSummaryEn("")
                                .build()));
    }

    private static <V extends SpecificRecord> Form form(Topic<V> topic, UnaryOperator<V> comparable) {
        return value -> {
            try {
                V decoded = topic.values().deserializer().deserialize(topic.name(), value);
                return topic.values().serializer().serialize(topic.name(), comparable.apply(decoded));
            } catch (SerializationException e) {
                // Somebody else wrote here: it is compared as it is.
                return value;
            }
        };
    }
}
