package dev.talentwire.app.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.BuiltInSchemaIds;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Severity;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordLineTest {

    private static final Topics TOPICS = Topics.withPrefix("talentwire.");
    private static final RecordLine LINE = new RecordLine(BuiltInSchemaIds.instance());

    @Test
    void unionsAreUnwrappedAndDatesAreReadable() {
        DepartureAlert alert = DepartureAlert.newBuilder()
                .setId("x/30d/2026-11-01")
                .setCompanyId("x")
                .setCompany("星岚科技")
                .setWindowDays(30)
                .setObserved(4)
                .setExpected(0.25)
                .setTailProbability(0.001)
                .setSeverity(Severity.WARNING)
                .setState(AlertState.FIRING)
                .setSince(LocalDate.of(2026, 11, 1))
                .setAsOf(LocalDate.of(2026, 11, 20))
                .setSummaryZh("四人离职")
                .setSummaryEn("four left")
                .build();

        assertThat(line(TOPICS.departureAlerts(), alert))
                .startsWith(
                        "{\"partition\":3,\"offset\":7,\"timestamp\":\"2026-11-20T12:00:00Z\",\"key\":\"k\",\"value\":{")
                .contains("\"company\":\"星岚科技\"", "\"since\":\"2026-11-01\"", "\"state\":\"FIRING\"", "\"moves\":[]");
    }

    @Test
    void timesAreIsoAndBytesAreBase64() {
        Rejected rejected = Rejected.newBuilder()
                .setStage("enrich")
                .setReason("undecodable")
                .setDetail("d")
                .setRejectedAt(Instant.parse("2026-11-20T12:00:00.123Z"))
                .setPayload(ByteBuffer.wrap("abc".getBytes(StandardCharsets.UTF_8)))
                .build();

        assertThat(line(TOPICS.rejected(), rejected))
                .contains(
                        "\"rejectedAt\":\"2026-11-20T12:00:00.123Z\"", "\"payload\":\"YWJj\"", "\"sourceTopic\":null");
    }

    @Test
    void aTombstoneHasTheValueNull() {
        assertThat(LINE.of(consumed("t", null))).endsWith("\"key\":\"k\",\"value\":null}");
    }

    @Test
    void whatCannotBeDecodedSaysWhyAndIsNoError() {
        assertThat(LINE.of(consumed("t", new byte[] {1, 2, 3}))).contains("\"undecodable\":", "Confluent wire format");
        assertThat(LINE.of(consumed("t", new byte[] {0, 0, 0, 0, 9, 1}))).contains("\"undecodable\":", "Schema id 9");
    }

    private static <V> String line(Topic<V> topic, V value) {
        return LINE.of(consumed(topic.name(), topic.values().serializer().serialize(topic.name(), value)));
    }

    private static ConsumerRecord<byte[], byte[]> consumed(String topic, byte @Nullable [] value) {
        long time = Instant.parse("2026-11-20T12:00:00Z").toEpochMilli();
        byte[] key = "k".getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                topic,
                3,
                7,
                time,
                TimestampType.CREATE_TIME,
                key.length,
                value == null ? -1 : value.length,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
