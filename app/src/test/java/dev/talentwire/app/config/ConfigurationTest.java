package dev.talentwire.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
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

/** Where values come from besides the file, who wins, and what is shown. */
class ConfigurationTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} sets {2}")
    @CsvSource({
        "TALENTWIRE_BROKER_PORT, 0, broker.port, 0",
        "TALENTWIRE_INGEST_FETCH_HOSTDELAY, 2s, ingest.fetch.hostDelay, 2s",
        "TALENTWIRE_KAFKA_BOOTSTRAP_SERVERS, host:9092, kafka.bootstrap.servers, '\"host:9092\"'",
        "TALENTWIRE_KAFKA_A__B, x, kafka.a_b, x",
        "TALENTWIRE_MODULES, [enrich], modules, [enrich]",
        "TALENTWIRE_INSTANCE, 7, instance, '\"7\"'",
    })
    void aVariableNamesASetting(String name, String value, String path, String shown) throws IOException {
        assertThat(line(read("", Map.of(name, value)), path)).isEqualTo(path + ": " + shown + "   # " + name);
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        Configuration configuration = read(
                "{data: /file, instance: file, prefix: file.}",
                Map.of("TALENTWIRE_INSTANCE", "environment", "TALENTWIRE_DATA", "/environment"),
                "data=/set");

        assertThat(line(configuration, "data")).isEqualTo("data: /set   # --set");
        assertThat(line(configuration, "instance")).isEqualTo("instance: environment   # TALENTWIRE_INSTANCE");
        assertThat(line(configuration, "prefix"))
                .startsWith("prefix: file.   # ")
                .endsWith("talentwire.yaml");
        assertThat(line(configuration, "topics.partitions")).isEqualTo("topics.partitions: 4   # default");
    }

    @Test
    void aVariableThatNamesNoSettingIsAProblemAndItsValueStaysHidden() {
        var refusal = invalid("", Map.of("TALENTWIRE_BROKR_PORT", "hunter2"));

        assertThat(refusal).hasMessageContaining("TALENTWIRE_BROKR_PORT").hasMessageNotContaining("hunter2");
    }

    @Test
    void variablesOfTheLauncherAndOfOtherProgramsAreNoSettings() throws IOException {
        assertThat(read("", Map.of("TALENTWIRE_JAVA_OPTS", "-Xmx1g", "PATH", "/bin"))
                        .settings())
                .isEqualTo(Settings.defaults());
    }

    @Test
    void secretsComeFromTheEnvironmentOrAFileAndAreShownToNobody() throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), "p@ss: #1\n");

        Configuration configuration = read(
                "kafka: {sasl.jaas.config: 'user=\"a\" password=\"${file:" + secret + "}\";', client.id: '${env:ID}'}",
                Map.of("ID", "hidden-too", "TALENTWIRE_KAFKA_SSL_KEY_PASSWORD", "hunter2"));

        assertThat(configuration.settings().kafka())
                .containsEntry("sasl.jaas.config", "user=\"a\" password=\"p@ss: #1\";")
                .containsEntry("client.id", "hidden-too")
                .containsEntry("ssl.key.password", "hunter2");
        assertThat(configuration.lines().toString())
                .contains("kafka.sasl.jaas.config: ***", "kafka.client.id: ***", "kafka.ssl.key.password: ***")
                .doesNotContain("p@ss", "hidden-too", "hunter2");
    }

    @Test
    void aSecretInTheFileItselfIsRefusedWithoutRepeatingIt() {
        var refusal = invalid("""
            health: {token: hunter2-hunter2-hunter2}
            kafka: {ssl.key.password: hunter2, sasl.jaas.config: 'user="a" password="hunter2";',
                    sasl.oauthbearer.token.endpoint.url: "https://idp.example/token"}
            aggregate:
              delivery:
                routes:
                  - {type: webhook, name: hr, url: "https://hr.example/", secret: hunter2}
            """, Map.of());

        assertThat(refusal.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "health.token",
                        "kafka.ssl.key.password",
                        "kafka.sasl.jaas.config",
                        "aggregate.delivery.routes[0].secret");
        assertThat(refusal).hasMessageContaining("${env:NAME}").hasMessageNotContaining("hunter2");
    }

    @Test
    void aSecretMadeOfDigitsOrBesideAReferenceIsRefusedToo() {
        var refusal = invalid("""
            health: {token: 123456789012345678}
            kafka: {sasl.jaas.config: 'username="${env:USER_NAME}" password="hunter2";'}
            """, Map.of("USER_NAME", "reader"));

        assertThat(refusal.problems()).extracting(Problem::path).contains("health.token", "kafka.sasl.jaas.config");
        assertThat(refusal).hasMessageNotContaining("hunter2").hasMessageNotContaining("123456789012345678");
    }

    @Test
    void routesFindTheirSecretsAsEverythingElseDoes() throws IOException {
        Configuration configuration = read("""
            aggregate:
              delivery:
                routes:
                  - {type: webhook, name: hr, url: "https://hr.example/", secret: "${env:HOOK}"}
            """, Map.of("HOOK", "hunter2"));

        assertThat(configuration.settings().aggregate().delivery().routes())
                .singleElement()
                .extracting("secret")
                .isEqualTo("hunter2");
        assertThat(configuration.lines().toString()).doesNotContain("hunter2");
        assertThat(configuration.settings().toString()).doesNotContain("hunter2");
    }

    @Test
    void aReferenceToNothingIsAProblem() {
        var refusal = invalid("{data: '${env:NOBODY}', prefix: '${file:/no/such/file}'}", Map.of());

        assertThat(refusal.problems()).extracting(Problem::path).contains("data", "prefix");
        assertThat(refusal).hasMessageContaining("no variable NOBODY").hasMessageContaining("/no/such/file");
    }

    @Test
    void aSecretOnTheCommandLineIsRefusedUnlessItOnlyNamesAFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("password"), "hunter2");

        var refusal = invalid("", Map.of(), "kafka.ssl.key.password=hunter2");
        Configuration configuration = read("", Map.of(), "kafka.ssl.key.password=${file:" + secret + "}");

        assertThat(refusal)
                .hasMessageContaining("TALENTWIRE_KAFKA_SSL_KEY_PASSWORD")
                .hasMessageNotContaining("hunter2");
        assertThat(configuration.settings().kafka()).containsEntry("ssl.key.password", "hunter2");
    }

    @Test
    void everyKindOfValueIsShownAsOneWouldWriteIt() throws IOException {
        Configuration configuration = read("""
            modules: [ingest, enrich]
            ingest:
              fetch: {timeout: 90s, connectTimeout: 1500ms, recheck: 2h}
              sources: [{type: file, id: 档案, path: /srv, every: 7d}]
            """, Map.of());

        assertThat(configuration.lines())
                .extracting(line -> line.path() + ": " + line.value())
                .contains(
                        "modules: [ingest, enrich]",
                        "aggregate.windowDays: [7, 30, 90, 365]",
                        "ingest.fetch.timeout: 90s",
                        "ingest.fetch.connectTimeout: 1500ms",
                        "ingest.fetch.recheck: 2h",
                        "ingest.sources[0].type: file",
                        "ingest.sources[0].id: 档案",
                        "ingest.sources[0].every: 7d",
                        "enrich.lexicon: ~");
        assertThat(configuration.settings().ingest().fetch().timeout()).isEqualTo(Duration.ofSeconds(90));
    }

    private static String line(Configuration configuration, String path) {
        return configuration.lines().stream()
                .filter(line -> line.path().equals(path))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private InvalidSettingsException invalid(String yaml, Map<String, String> environment, String... assignments) {
        return catchThrowableOfType(InvalidSettingsException.class, () -> read(yaml, environment, assignments));
    }

    private Configuration read(String yaml, Map<String, String> environment, String... assignments) throws IOException {
        Path file = Files.writeString(folder.resolve("talentwire.yaml"), yaml);
        return SettingsFile.read(Optional.of(file), environment, List.of(assignments));
    }
}
