package dev.talentwire.app.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.app.trace.Provenance.Ages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final RecordHeaders headers = new RecordHeaders();
    private final Random random = new Random(1);

    @Test
    void aRecordWithoutATraceBeginsOne() {
        Ages ages = Provenance.stamp(headers, NOW, random);

        assertThat(ages).isEqualTo(new Ages(Duration.ZERO, Optional.empty()));
        assertThat(header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(header(Provenance.BEGAN)).isEqualTo("2026-11-20T12:00:00Z");
    }

    @Test
    void whatFollowsStaysInTheTraceAsASpanOfItsOwnAndKnowsItsAge() {
        Provenance.stamp(headers, NOW, random);
        String first = header("traceparent");

        Ages ages = Provenance.stamp(headers, NOW.plusSeconds(3), random);

        assertThat(ages.sinceBegan()).isEqualTo(Duration.ofSeconds(3));
        assertThat(header("traceparent").substring(0, 35)).isEqualTo(first.substring(0, 35));
        assertThat(header("traceparent")).isNotEqualTo(first);
    }

    @Test
    void eachRecordKnowsHowLongAgoTheOneBeforeItWasWritten() {
        Provenance.stamp(headers, NOW, random);
        Provenance.stamp(headers, NOW.plusSeconds(3), random);

        Ages ages = Provenance.stamp(headers, NOW.plusSeconds(5), random);

        assertThat(ages).isEqualTo(new Ages(Duration.ofSeconds(5), Optional.of(Duration.ofSeconds(2))));
    }

    @Test
    void aTimeThatIsNoneIsNobodysAge() {
        headers.add(Provenance.WRITTEN, "yesterday".getBytes(StandardCharsets.US_ASCII));

        Ages ages = Provenance.stamp(headers, NOW, random);

        assertThat(ages.sinceBefore()).isEmpty();
        assertThat(header(Provenance.WRITTEN)).isEqualTo("2026-11-20T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            })
    void whatIsNoTraceIsReplaced(String invalid) {
        headers.add("traceparent", invalid.getBytes(StandardCharsets.US_ASCII));

        Provenance.stamp(headers, NOW, random);

        assertThat(header("traceparent")).doesNotContain(TRACE);
        assertThat(TraceContext.of(headers)).isPresent();
    }

    @Test
    void aTraceThatSomebodyElseBeganGoesOn() {
        headers.add("traceparent", ("00-" + TRACE + "-b7ad6b7169203331-01").getBytes(StandardCharsets.US_ASCII));

        Provenance.stamp(headers, NOW, random);

        assertThat(TraceContext.of(headers)).map(TraceContext::trace).contains(TRACE);
    }

    private String header(String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.US_ASCII);
    }
}
