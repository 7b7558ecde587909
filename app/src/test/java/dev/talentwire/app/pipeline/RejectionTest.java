package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;

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

    private static String failOnBad(String value) {
        if (value.equals("bad")) {
            throw new IllegalStateException("cannot use bad");
        }
        return value;
    }
}
