package dev.talentwire.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.Settings.Module;
import dev.talentwire.ingest.FileSource;
import dev.talentwire.ingest.IngestSettings;
import dev.talentwire.ingest.SourceSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutlookTest {

    private static final Settings DEFAULTS = Settings.defaults();

    @TempDir
    Path folder;

    @Test
    void oneModuleAloneOnABrokerOfItsOwnIsProbablyAMistake() {
        assertThat(Outlook.before(settings(Set.of(Module.ENRICH), Map.of(), List.of())))
                .singleElement()
                .asString()
                .contains("only enrich", "kafka.bootstrap.servers");
        assertThat(Outlook.before(settings(Set.of(Module.ENRICH), Map.of("bootstrap.servers", "b:9092"), List.of())))
                .containsExactly("cluster    b:9092");
    }

    @Test
    void withoutSourcesNothingComesIn() {
        assertThat(Outlook.before(DEFAULTS)).singleElement().asString().contains("nothing will come in");
    }

    @Test
    void aFolderThatIsNotThereIsToldAtTheStart() {
        assertThat(Outlook.before(settings(files("there", folder), files("typo", folder.resolve("nope")))))
                .singleElement()
                .asString()
                .contains("source typo", folder.resolve("nope").toString());
    }

    @Test
    void theNextStepNamesTheClusterThatIsMeant() {
        assertThat(Outlook.running(DEFAULTS).getLast()).endsWith("tail talent-moves --from-beginning");
        assertThat(Outlook.running(settings(Set.of(Module.ENRICH), Map.of("bootstrap.servers", "b:9092"), List.of()))
                        .getLast())
                .endsWith(" --set kafka.bootstrap.servers=b:9092");
    }

    private static SourceSettings files(String id, Path path) {
        return new FileSource(id, path, Duration.ofMinutes(1));
    }

    private static Settings settings(SourceSettings... sources) {
        return settings(EnumSet.allOf(Module.class), Map.of(), List.of(sources));
    }

    private static Settings settings(Set<Module> modules, Map<String, String> kafka, List<SourceSettings> sources) {
        return new Settings(
                DEFAULTS.data(),
                DEFAULTS.instance(),
                modules,
                DEFAULTS.prefix(),
                DEFAULTS.topics(),
                kafka,
                DEFAULTS.broker(),
                DEFAULTS.schemas(),
                DEFAULTS.health(),
                DEFAULTS.logs(),
                new IngestSettings(sources, DEFAULTS.ingest().fetch()),
                DEFAULTS.enrich(),
                DEFAULTS.aggregate());
    }
}
