package dev.talentwire.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.talentwire.app.config.Settings.Module;
import dev.talentwire.ingest.FeedSource;
import dev.talentwire.ingest.FileSource;
import dev.talentwire.ingest.IngestSettings;
import dev.talentwire.ingest.SourceSettings;
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
    void theExamplesOfTheShippedFileAreUsable() throws IOException {
        Path shipped = Path.of(System.getProperty("talentwire.home", ".."), "config", "talentwire.yaml");
        String uncommented = Files.readString(shipped)
                .replaceAll("(?m)^( *)# (- \\{type)", "$1$2")
                .replace("hosts: {}", "hosts:")
                .replaceAll("(?m)^    #  (\\S+example: \\{)", "      $1")
                .replaceAll("(?m)^( *)# (proxy|archive): (.*)$", "$1$2: $3")
                .replace("${env:PROXY_PASSWORD}", "${file:" + Files.writeString(folder.resolve("p"), "secret") + "}");

        IngestSettings ingest = read(uncommented).ingest();

        assertThat(ingest.sources())
                .extracting(SourceSettings::kind)
                .contains("feed", "sitemap", "list", "page", "topic", "file");
        assertThat(ingest.fetch().hosts()).containsOnlyKeys("slow.example", "big.example", "news.intranet.example");
        assertThat(ingest.fetch().delayOf("slow.example")).isEqualTo(Duration.ofSeconds(10));
        assertThat(ingest.fetch().host("big.example").concurrency()).isEqualTo(4);
        assertThat(ingest.fetch().proxy()).hasToString("proxy.example:3128 as talentwire");
        assertThat(ingest.fetch().archive()).isEqualTo(Path.of("data/warc"));
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
        broker: {port: 70000}                      | broker.port             | 0 (any free one) to 65535
        broker: 19092                              | broker                  | a section with the keys port is expected
        brokr: {}                                  | brokr                   | there is no such key; broker is probably meant; the keys here are data, instance
        modules: [ingest, enrch]                   | modules[1]              | one of ingest, enrich, aggregate is expected
        modules: []                                | modules                 | at least one of ingest, enrich, aggregate
        modules: ingest                            | modules                 | a list is expected: [ingest]
        topics: {partitions: 0}                    | topics.partitions       | at least 1
        prefix: 新闻                               | prefix                  | prefix may hold letters
        ingest: {fetch: {timeout: 5 parsecs}}      | ingest.fetch.timeout    | a duration such as 500ms, 30s, 5m, 12h or 7d
        ingest: {fetch: {maxBytes: 0}}             | ingest.fetch.maxBytes   | at least 1
        ingest: {sources: [{id: a, url: x}]}       | ingest.sources[0].type  | one of these types is expected: feed, sitemap
        ingest: {sources: [{type: feed, id: a}]}   | ingest.sources[0].url   | it is missing; expected is an address
        ingest: {sources: [{type: file, id: a, path: p, url: u}]} | ingest.sources[0].url | there is no such key
        ingest: {sources: [{type: feed, id: a, url: "http://a/", every: 0s}]} | ingest.sources[0].every | must be positive, such as 10m
        enrich: {minConfidence: 2}                 | enrich.minConfidence    | it must lie between 0 and 1
        aggregate: {countedStatuses: []}           | aggregate.countedStatuses | it must name at least one status
        aggregate: {countedStatuses: [denied]}     | aggregate.countedStatuses | it must leave out denied and negated
        aggregate: {spikes: {minimum: 0}}          | aggregate.spikes.minimum | it must be at least 1
        aggregate: {consolidation: {settling: 1h}} | aggregate.consolidation.settling | it must be at least a day
        kafka: {acks: 7}                           | kafka.acks              | all, -1, 0, 1
        kafka: {acks: 1}                           | kafka                   | idempotent
        kafka: {linger.ms: soon}                   | kafka.linger.ms         | Not a number
        kafka: {producer.acks: 7}                  | kafka.producer.acks     | all, -1, 0, 1
        kafka: {bootstrap.server: "a:1"}           | kafka.bootstrap.server  | bootstrap.servers is probably meant
        kafka: {bootstrap.servers: a}              | kafka.bootstrap.servers | such as broker-1:9092
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
    void whatIsOutOfRangeIsReportedBesideWhatIsOfTheWrongTypeAndBesideWhatIsMissing() {
        InvalidSettingsException refusal = invalid("""
            instance: ""
            topics: {partitions: 0, replication: 0}
            kafka: {acks: 7}
            broker: {port: x}
            ingest:
              fetch: {timeout: 0s, maxBytes: 0, hostDelay: x}
              sources:
                - {type: feed, id: "", every: 0s}
                - {type: file, id: twin, path: a}
                - {type: file, id: twin, path: b}
            aggregate: {windowDays: [0, 7], countedStatuses: []}
            """);

        assertThat(refusal.problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "instance",
                        "topics.partitions",
                        "topics.replication",
                        "kafka.acks",
                        "broker.port",
                        "ingest.fetch.timeout",
                        "ingest.fetch.maxBytes",
                        "ingest.fetch.hostDelay",
                        "ingest.sources[0].url",
                        "ingest.sources[0].id",
                        "ingest.sources[0].every",
                        "ingest.sources",
                        "aggregate.windowDays",
                        "aggregate.countedStatuses");
        assertThat(refusal).hasMessageContaining("topics.partitions is 0: it must be at least 1");
    }

    @Test
    void propertiesThatOnlyAPluginKnowsAreLeftAlone() throws IOException {
        assertThat(read("kafka: {my.interceptor.colour: blue}").kafka()).containsEntry("my.interceptor.colour", "blue");
    }

    @Test
    void aMistakeOnTheCommandLineIsNotTheFilesFault() {
        InvalidSettingsException refusal = catchThrowableOfType(
                InvalidSettingsException.class, () -> read("broker: {port: x}", "modules=enrich", "data="));

        assertThat(refusal)
                .hasMessageContaining("modules is \"enrich\" (set by --set): a list is expected: [enrich]")
                .hasMessageContaining("--set is data=: a value is expected after =")
                .hasMessageContaining("broker.port is \"x\": a whole");
    }

    @Test
    void aFileThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> SettingsFile.read(Optional.of(folder.resolve("nope.yaml")), Map.of(), List.of()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageEndingWith("nope.yaml: it does not exist");
    }

    @Test
    void secretsAreNotRepeatedInProblems() {
        InvalidSettingsException refusal = invalid("kafka: {ssl.key.password: [hunter2]}");

        assertThat(refusal).hasMessageContaining("kafka.ssl.key.password").hasMessageNotContaining("hunter2");
    }

    @Test
    void brokenYamlIsRefusedWithItsLineAndItsCause() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.yaml"), "data: x\nmodules: [ingest\nprefix: y\n");

        assertThatThrownBy(() -> SettingsFile.read(Optional.of(file), Map.of(), List.of()))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("broken.yaml")
                .hasMessageContaining("line 3: while parsing a flow sequence: expected ',' or ']'");
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
