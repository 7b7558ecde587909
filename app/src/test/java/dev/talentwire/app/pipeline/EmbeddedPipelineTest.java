package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.app.reset.ResetCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class EmbeddedPipelineTest extends PipelineContract {

    @Override
    Map<String, String> cluster() {
        return Map.of();
    }

    @Test
    void afterAResetTheArchiveGivesTheSameAgain() {
        // Given a run, and a reset that was only looked at
        Map<String, Map<String, GenericRecord>> first = runToTheEnd();
        assertThat(reset())
                .contains("would be deleted: how far " + prefix + "aggregate has read")
                .contains("would be deleted: topic " + prefix + "aggregate-")
                .contains("Nothing was done");

        // When it is done
        assertThat(reset("--execute")).contains("deleted: folder ").contains("Done;");

        // Then nothing is left of how far they were, and the next run comes to the same
        assertThat(reset()).doesNotContain("would be deleted");
        Map<String, Map<String, GenericRecord>> again = runToTheEnd();
        // On which day an episode of alerts began depends on the order in which partitions are read; what is counted
        // does not.
        first.remove(prefix + "departure-alerts");
        again.remove(prefix + "departure-alerts");
        assertThat(again).isEqualTo(first);
    }

    private String reset(String... more) {
        var out = new StringWriter();
        String[] arguments = Stream.concat(
                        Stream.of(more),
                        Stream.of(
                                "--set", "data=" + folder.resolve("data"),
                                "--set", "prefix=" + prefix,
                                "--set", "broker.port=0"))
                .toArray(String[]::new);
        assertThat(new CommandLine(new ResetCommand())
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(out, true))
                        .execute(arguments))
                .as(out.toString())
                .isZero();
        return out.toString();
    }
}
