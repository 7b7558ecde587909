package dev.talentwire.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class RejectionsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final int LARGEST_RECORD = 1 << 20;

    private final Rejections rejections = new Rejections("enrich", InstantSource.fixed(NOW));

    @Test
    void aFailureIsToldWithItsCausesAndWhereTheRecordIs() {
        var failure = new IllegalStateException("cannot read it", new IllegalArgumentException("no date"));

        Rejected rejected =
                rejections.of(Rejections.BUG, failure, new Rejections.Origin("articles", 2, 7), new byte[] {1, 2});

        assertThat(rejected.getStage()).isEqualTo("enrich");
        assertThat(rejected.getDetail()).contains("cannot read it").contains("no date");
        assertThat(rejected.getSourceTopic()).isEqualTo("articles");
        assertThat(rejected.getSourcePartition()).isEqualTo(2);
        assertThat(rejected.getSourceOffset()).isEqualTo(7);
        assertThat(rejected.getRejectedAt()).isEqualTo(NOW);
        assertThat(rejected.getPayload()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2}));
    }

    @Test
    void theLongestPayloadThatIsKeptFitsARecordWithTheLongestDetail() {
        Rejected rejected =
                rejections.of(Rejections.TOO_LONG, "长".repeat(100_000), null, new byte[Topic.LONGEST_VALUE]);

        Topic<Rejected> topic = Topics.withPrefix("t.").rejected();
        assertThat(rejected.getPayload()).isNotNull();
        assertThat(topic.values().serializer().serialize(topic.name(), rejected))
                .hasSizeLessThan(LARGEST_RECORD);
    }

    @Test
    void aPayloadThatKafkaWouldNotTakeIsLeftOutAndTheDetailSaysSo() {
        Rejected rejected = rejections.of(Rejections.TOO_LONG, "too long", null, new byte[Topic.LONGEST_VALUE + 1]);

        assertThat(rejected.getPayload()).isNull();
        assertThat(rejected.getDetail()).startsWith("too long").contains("1000001 bytes are too many to be kept");
    }
}
