package dev.talentwire.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.talentwire.ingest.IngestStatus;
import dev.talentwire.ingest.web.AnswerCounts;
import dev.talentwire.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The runbook, the rules and the dashboard name figures that there are, and the runbook explains all of ours. */
class RunbookTest {

    private static final Path HOME = Path.of(System.getProperty("talentwire.home", ".."));
    private static final Pattern FIGURE = Pattern.compile("\\b(?:talentwire|jvm|process)_[a-z_]+");

    /** Counted by what records say: they appear with the first such record. */
    private static final Set<String> BY_CONTENT = Set.of(
            "talentwire_rejected_total", "talentwire_moves_published_total", "talentwire_alerts_published_total");

    @Test
    void theRulesUseFiguresThatThereAre() throws IOException {
        assertThat(figures("deploy/prometheus/rules.yml")).isNotEmpty().isSubsetOf(exported());
    }

    @Test
    void theDashboardUsesFiguresThatThereAre() throws IOException {
        assertThat(figures("deploy/grafana/dashboards/talentwire.json"))
                .isNotEmpty()
                .isSubsetOf(exported());
        JsonNode dashboard = new ObjectMapper()
                .readTree(HOME.resolve("deploy/grafana/dashboards/talentwire.json")
                        .toFile());
        assertThat(dashboard.get("panels")).hasSizeGreaterThan(8);
    }

    @Test
    void theRunbookExplainsEveryFigureOfOursAndEveryAlert() throws IOException {
        Set<String> explained = figures("docs/runbook.md");
        Set<String> ours = exported().stream()
                .filter(name -> name.startsWith("talentwire_"))
                .filter(name -> !name.matches(".*_(bucket|count|sum|max)$"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(explained).containsAll(ours);
        assertThat(Files.readString(HOME.resolve("docs/runbook.md"))).contains(alerts());
    }

    @Test
    void theAlertOfSilenceAsksForSilenceAndNotForFailures() throws IOException {
        assertThat(expression("TalentwireSourceSilent")).contains("talentwire_source_silent");
    }

    /** Since when such a source had no good poll is NaN, which no rule about that time ever fires for. */
    @Test
    void aSourceThatNeverWorkedIsToldByItsFailures() throws IOException {
        assertThat(expression("TalentwireSourceNeverWorked"))
                .contains("(talentwire_source_failing) == 1 unless")
                .endsWith("(talentwire_source_since_success_seconds) >= 0");
    }

    private static String expression(String alert) throws IOException {
        return rules().findParents("alert").stream()
                .filter(rule -> rule.get("alert").asText().equals(alert))
                .findFirst()
                .orElseThrow()
                .get("expr")
                .asText();
    }

    private static List<String> alerts() throws IOException {
        return rules().findValuesAsText("alert");
    }

    private static JsonNode rules() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(HOME.resolve("deploy/prometheus/rules.yml").toFile());
    }

    private static Set<String> figures(String file) throws IOException {
        return FIGURE.matcher(Files.readString(HOME.resolve(file)))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> exported() {
        var meters = new Meters(Topics.withPrefix("t."), InstantSource.fixed(Instant.EPOCH));
        meters.watch("enrich", new StreamsFigures(Map::of));
        meters.ofStreams("enrich");
        meters.ofFetches();
        meters.watch(() -> new IngestStatus(List.of(MetersTest.source())));
        meters.watchAnswers(() -> Map.of(new AnswerCounts.Key("h", 200), 1L));
        Set<String> names = new TreeSet<>(BY_CONTENT);
        meters.scrape()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .forEach(names::add);
        names.addAll(
                names.stream().map(name -> name.replaceFirst("_bucket$", "")).toList());
        return names;
    }
}
