package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.PartialDate;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.SchemaRegistryException;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RejectionTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Topic<Rejected> REJECTED = Topics.withPrefix("t.").rejected();

    @Test
    void aRecordOnWhichATopologyFailsIsKeptWholeAndTheNextOneGoesThrough() {
        // Given a topology that fails on "bad"
        var builder = new StreamsBuilder();
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()))
                .mapValues(RejectionTest::failOnBad)
                .to("out");
        Properties properties = new Properties();
        properties.put("application.id", "rejection-test");
        properties.put("default.key.serde", Serdes.StringSerde.class);
        properties.put("default.value.serde", Serdes.StringSerde.class);
        properties.putAll(Rejection.configuration("aggregate", REJECTED, InstantSource.fixed(NOW)));

        try (var driver = new TopologyTestDriver(builder.build(), properties)) {
            // When "bad" is followed by "good"
            var in = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
            in.pipeKeyValueList(List.of(KeyValue.pair("1", "bad"), KeyValue.pair("2", "good")));

            // Then "good" came out, and "bad" is kept with the cause
            assertThat(driver.createOutputTopic("out", new StringDeserializer(), new StringDeserializer())
                            .readValuesToList())
                    .containsExactly("good");
            var kept = driver.createOutputTopic(
                            REJECTED.name(),
                            new StringDeserializer(),
                            REJECTED.values().deserializer())
                    .readKeyValue();
            assertThat(kept.key).isEqualTo("1");
            assertThat(kept.value.getStage()).isEqualTo("aggregate");
            assertThat(kept.value.getReason()).isEqualTo("bug");
            assertThat(kept.value.getDetail()).contains("cannot use bad");
            assertThat(kept.value.getSourceTopic()).isEqualTo("in");
            assertThat(kept.value.getSourceOffset()).isZero();
            assertThat(kept.value.getRejectedAt()).isEqualTo(NOW);
            assertThat(kept.value.getPayload()).isEqualTo(ByteBuffer.wrap("bad".getBytes(StandardCharsets.UTF_8)));
        }
    }

    static Stream<RuntimeException> noFaultOfARecord() {
        return Stream.of(
                new IllegalStateException("cannot write", new SchemaRegistryException("does not answer", null)),
                new TimeoutException("the broker does not answer"),
                new ProcessorStateException("the store cannot be read"));
    }

    @ParameterizedTest
    @MethodSource("noFaultOfARecord")
    void aRecordIsNotRejectedForWhatIsNotItsFault(RuntimeException failure) {
        // Given a topology that fails because the registry or Kafka does
        var builder = new StreamsBuilder();
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()))
                .mapValues(value -> fail(failure))
                .to("out");
        Properties properties = new Properties();
        properties.put("application.id", "rejection-test");
        properties.put("default.key.serde", Serdes.StringSerde.class);
        properties.put("default.value.serde", Serdes.StringSerde.class);
        properties.putAll(Rejection.configuration("aggregate", REJECTED, InstantSource.fixed(NOW)));

        try (var driver = new TopologyTestDriver(builder.build(), properties)) {
            var in = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());

            // When a record comes, then the thread gives up its transaction, and nothing is rejected
            Throwable root = failure.getCause() == null ? failure : failure.getCause();
            assertThatThrownBy(() -> in.pipeInput("1", "good")).rootCause().isSameAs(root);
            assertThat(driver.createOutputTopic(
                                    REJECTED.name(),
                                    new StringDeserializer(),
                                    REJECTED.values().deserializer())
                            .isEmpty())
                    .isTrue();
        }
    }

    private static String fail(RuntimeException failure) {
        throw failure;
    }

    @Test
    void aResultThatIsTooLongForItsTopicIsRejectedWithWhatItWasMadeOfAndTheNextOneGoesThrough() {
        // Given a topology that writes rejections themselves, to a topic that takes 200 bytes
        Topic<TalentMove> small =
                Topics.withPrefix("t.").refusingLongerThan(200).talentMoves();
        var builder = new StreamsBuilder();
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()))
                .mapValues(RejectionTest::moveOf)
                .to("t.talent-moves", Produced.with(Serdes.String(), small.values()));
        Properties properties = new Properties();
        properties.put("application.id", "rejection-test");
        properties.putAll(Rejection.configuration("aggregate", REJECTED, InstantSource.fixed(NOW)));

        try (var driver = new TopologyTestDriver(builder.build(), properties)) {
            // When a long one is followed by a short one
            String tooLong = "人".repeat(200);
            driver.createInputTopic("in", new StringSerializer(), new StringSerializer())
                    .pipeKeyValueList(List.of(KeyValue.pair("1", tooLong), KeyValue.pair("2", "short")));

            // Then the short one came out
            assertThat(driver.createOutputTopic(
                                    "t.talent-moves",
                                    new StringDeserializer(),
                                    small.values().deserializer())
                            .readKeyValuesToList())
                    .extracting(pair -> pair.key)
                    .containsExactly("2");
            // and what the long one was made of is kept
            var kept = driver.createOutputTopic(
                            REJECTED.name(),
                            new StringDeserializer(),
                            REJECTED.values().deserializer())
                    .readKeyValue();
            assertThat(kept.key).isEqualTo("1");
            assertThat(kept.value.getReason()).isEqualTo("too-long");
            assertThat(kept.value.getDetail()).contains("200 are the most");
            assertThat(kept.value.getPayload()).isEqualTo(ByteBuffer.wrap(tooLong.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static TalentMove moveOf(String person) {
        return TalentMove.newBuilder()
                .setId("id")
                .setPersonId("p")
                .setPerson(person)
                .setKind(MoveKind.DEPARTURE)
                .setStatus(MoveStatus.CONFIRMED)
                .setCountedOn(PartialDate.newBuilder()
                        .setStart(LocalDate.of(2026, 11, 1))
                        .setPrecision(DatePrecision.DAY)
                        .build())
                .setConfidence(1)
                .setFirstReported(NOW)
                .setLastReported(NOW)
                .setOrigins(1)
                .setReports(List.of())
                .setRevision(1)
                .build();
    }

    private static String failOnBad(String value) {
        if (value.equals("bad")) {
            throw new IllegalStateException("cannot use bad");
        }
        return value;
    }
}
