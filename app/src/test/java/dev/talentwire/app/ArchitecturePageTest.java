package dev.talentwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** ARCHITECTURE.md must not rot: every type that it names is there. */
class ArchitecturePageTest {

    private static final Path PAGE = Path.of(System.getProperty("talentwire.home", ".."), "ARCHITECTURE.md");

    /** In backticks, in camel case, with at least one small letter: {@code `EmbeddedBroker`}, but not {@code `PLANNED`}. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*(?:\\.[A-Z]\\w*)*)`");

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    @Test
    void everyTypeThatThePageNamesExists() throws IOException {
        Set<String> known = new ClassFileImporter()
                .importPackages("dev.talentwire").stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());

        assertThat(typesNamed()).isSubsetOf(known);
    }

    @Test
    void everyModuleHasAReadme() throws IOException {
        Path root = Objects.requireNonNull(PAGE.toAbsolutePath().getParent());
        List<String> modules = MODULE.matcher(Files.readString(root.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(modules)
                .contains("schemas", "app")
                .allSatisfy(module ->
                        assertThat(root.resolve(module).resolve("README.md")).isNotEmptyFile());
    }

    @Test
    void thePageNamesTheTypesOfEveryModule() throws IOException {
        assertThat(typesNamed())
                .hasSizeGreaterThan(20)
                .contains("Article", "Ingest", "Enricher", "AggregateTopology", "Main");
    }

    private static Set<String> typesNamed() throws IOException {
        Set<String> types = new TreeSet<>();
        TYPE.matcher(Files.readString(PAGE))
                .results()
                .forEach(found -> types.add(found.group(1).replaceAll(".*\\.", "")));
        return types;
    }
}
