package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.app.reset.ResetCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
        // How many words an alert took depends on the order in which partitions are read; what it says in the end does
        // not.
        Map<String, GenericRecord> alerts = Objects.requireNonNull(first.remove(prefix + "departure-alerts"));
        Map<String, GenericRecord> alertsAgain = Objects.requireNonNull(again.remove(prefix + "departure-alerts"));
        assertThat(again).isEqualTo(first);
        assertThat(told(alertsAgain)).isEqualTo(told(alerts)).isNotEmpty();
    }

    private static Map<String, List<String>> told(Map<String, GenericRecord> alerts) {
        var told = new TreeMap<String, List<String>>();
        alerts.forEach((id, alert) -> told.put(
                id,
                Stream.of("since", "asOf", "windowDays", "observed", "severity", "moves")
                        .map(field -> String.valueOf(alert.get(field)))
                        .toList()));
        return told;
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
