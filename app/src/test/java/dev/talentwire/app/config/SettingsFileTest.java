package dev.talentwire.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.talentwire.app.config.Settings.Module;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.ingest.FeedSource;
import dev.talentwire.ingest.FileSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {

    @TempDir
    Path folder;

    @Test
    void anEmptyFileMeansTheDefaults() throws IOException {
        assertThat(read("")).isEqualTo(Settings.defaults());
    }

    @Test
    void theShippedFileSaysTheDefaultsAndNamesSources() {
        Path shipped = Path.of(System.getProperty("talentwire.home", ".."), "config", "talentwire.yaml");

        Settings settings =
                SettingsFile.read(Optional.of(shipped), Map.of(), List.of()).settings();
        Settings withoutSources = SettingsFile.read(Optional.of(shipped), Map.of(), List.of("ingest.sources=[]"))
                .settings();

        assertThat(withoutSources).isEqualTo(Settings.defaults());
        assertThat(settings.ingest().sources()).hasSizeGreaterThan(8);
    }

    @Test
    void everyKindOfValueIsRead() throws IOException {
        Settings settings = read("""
                data: /var/lib/talentwire
                modules: [ingest, enrich]
                topics: {partitions: 8}
                kafka:
                  bootstrap.servers: broker-1:9092,broker-2:9092
                  sasl: {mechanism: PLAIN}
                broker: {port: 0}
                ingest:
                  fetch: {hostDelay: 2s, allowedHosts: [intranet.example]}
                  sources:
                    - {type: feed, id: 36kr, url: "https://36kr.com/feed", every: 5m}
                    - {type: file, id: archive, path: /srv/articles}
                """);

        assertThat(settings.data()).isEqualTo(Path.of("/var/lib/talentwire"));
        assertThat(settings.modules()).containsExactlyInAnyOrder(Module.INGEST, Module.ENRICH);
        assertThat(settings.topics().partitions()).isEqualTo(8);
        assertThat(settings.cluster()).contains("broker-1:9092,broker-2:9092");
        assertThat(settings.kafka()).containsEntry("sasl.mechanism", "PLAIN");
        assertThat(settings.broker().port()).isZero();
        assertThat(settings.ingest().fetch().hostDelay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.ingest().fetch().allowedHosts()).containsExactly("intranet.example");
        assertThat(settings.ingest().sources())
                .containsExactly(
                        new FeedSource("36kr", URI.create("https://36kr.com/feed"), Duration.ofMinutes(5)),
                        new FileSource("archive", Path.of("/srv/articles"), Duration.ofMinutes(1)));
    }

    @Test
    void anAssignmentWinsOverTheFileAndKafkaKeysKeepTheirDots() throws IOException {
        Settings settings =
                read("broker: {port: 1234}", "broker.port=0", "kafka.bootstrap.servers=host:9092", "ingest.sources=[]");

        assertThat(settings.broker().port()).isZero();
        assertThat(settings.cluster()).contains("host:9092");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            broker: {port: abc}                        | broker.port             | a whole number is expected
            broker: {port: 70000}                      | broker                  | 0 (any free one) to 65535
            broker: 19092                              | broker                  | a section with the keys port is expected
            brokr: {}                                  | brokr                   | there is no such key; the keys here are data, instance
            modules: [ingest, enrch]                   | modules[1]              | one of ingest, enrich, aggregate is expected
            modules: []                                | (top level)             | at least one of ingest, enrich, aggregate
            modules: ingest                            | modules                 | a list is expected
            topics: {partitions: 0}                    | topics                  | at least 1
            prefix: 新闻                               | (top level)             | prefix may hold letters
            ingest: {fetch: {timeout: 5 parsecs}}      | ingest.fetch.timeout    | a duration such as 500ms, 30s, 5m, 12h or 7d
            ingest: {fetch: {maxBytes: 0}}             | ingest.fetch            | at least 1
            ingest: {sources: [{id: a, url: x}]}       | ingest.sources[0].type  | one of these types is expected: feed, file
            ingest: {sources: [{type: feed, id: a}]}   | ingest.sources[0].url   | it is missing; expected is an address
            ingest: {sources: [{type: file, id: a, path: p, url: u}]} | ingest.sources[0].url | there is no such key
            """)
    void aWrongValueIsNamedByItsPathWithWhatIsRight(String yaml, String path, String right) {
        InvalidSettingsException refusal = invalid(yaml);

        assertThat(refusal.problems()).hasSize(1);
        assertThat(refusal.problems().getFirst().path()).isEqualTo(path);
        assertThat(refusal.problems().getFirst().right()).contains(right);
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        InvalidSettingsException refusal = invalid("""
                broker: {port: x}
                topics: {partitions: y}
                ingest:
                  sources:
                    - {type: feed, id: a}
                    - {type: fax, id: b}
                """);

        assertThat(refusal.problems())
                .extracting(Problem::path)
                .containsExactly("topics.partitions", "broker.port", "ingest.sources[0].url", "ingest.sources[1].type");
        assertThat(refusal).hasMessageContaining("broker.port is \"x\": a whole number is expected");
    }

    @Test
    void secretsAreNotRepeatedInProblems() {
        InvalidSettingsException refusal = invalid("kafka: {ssl.key.password: [hunter2]}");

        assertThat(refusal).hasMessageContaining("kafka.ssl.key.password").hasMessageNotContaining("hunter2");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.yaml"), "data: x\nmodules: [ingest\nprefix: y\n");

        assertThatThrownBy(() -> SettingsFile.read(Optional.of(file), Map.of(), List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("broken.yaml")
                .hasMessageContaining("line ");
    }

    private InvalidSettingsException invalid(String yaml) {
        return catchThrowableOfType(InvalidSettingsException.class, () -> read(yaml));
    }

    private Settings read(String yaml, String... assignments) throws IOException {
        Path file = Files.writeString(folder.resolve("talentwire.yaml"), yaml);
        return SettingsFile.read(Optional.of(file), Map.of(), List.of(assignments))
                .settings();
    }
}
