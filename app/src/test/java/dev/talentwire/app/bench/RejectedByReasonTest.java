package dev.talentwire.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RejectedByReasonTest {

    @Test
    void figuresAreToldByStageAndReason() {
        var rejected = RejectedByReason.of("""
                # TYPE talentwire_rejected_total counter
                talentwire_rejected_total{reason="not-found",stage="ingest"} 10.0
                talentwire_rejected_total{reason="bug",stage="enrich"} 1.0
                talentwire_rejected_total{reason="too-long",stage="enrich"} 0.0
                talentwire_records_written_total{topic="talentwire.rejected"} 11.0
                """);

        assertThat(rejected).hasToString("1 enrich bug, 10 ingest not-found");
        assertThat(rejected.isEmpty()).isFalse();
    }

    @Test
    void aProcessThatRejectedNothingHasNoSuchFigure() {
        assertThat(RejectedByReason.of("# nothing\n")).hasToString("none");
    }
}
