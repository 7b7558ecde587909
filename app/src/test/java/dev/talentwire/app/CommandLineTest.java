package dev.talentwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.app.broker.DataDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts may rely on: exit codes, and what goes to which stream. */
class CommandLineTest {

    @TempDir
    Path folder;

    /** What a command left behind. */
    private record Ran(int exitCode, String out, String err) {}

    @Test
    void withoutACommandTheUsageIsAnError() {
        Ran ran = run();

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("demo", "run", "extract", "explain", "tail");
    }

    @Test
    void anUnknownOptionIsNamedWithExitCodeTwo() {
        Ran ran = run("tail", "articles", "--backwards");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("--backwards");
    }

    @Test
    void aWrongConfigurationIsToldWholeWithExitCodeTwo() {
        Ran ran = run("run", "--set", "broker.port=x", "--set", "topics.partitions=0");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("broker.port is \"x\"", "topics is").doesNotContain("\tat ");
    }

    @Test
    void tailSaysWhatToDoWhenNothingRuns() {
        Ran ran = run("tail", "talent-moves", "--set", "data=" + folder);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err())
                .contains("No talentwire runs on " + folder, "./talentwire run")
                .doesNotContain("\tat ");
    }

    @Test
    void runRefusesAFolderThatIsInUse() {
        try (DataDirectory other = DataDirectory.claim(folder)) {
            Ran ran = run("run", "--set", "data=" + folder, "--set", "broker.port=0", "--set", "ingest.sources=[]");

            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.err()).contains("already uses " + other.path());
        }
    }

    @Test
    void configShowsEveryValueWithItsOrigin() {
        Ran ran = run("config", "--show", "--set", "broker.port=0");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("broker.port: 0   # --set", "prefix: talentwire.   # ");
    }

    @Test
    void lintIsContentWithWhatIsShipped() {
        Ran ran = run("lint");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("configuration", "lexicon");
    }

    @Test
    void lintNamesALexiconFileThatCannotBeUsedWithExitCodeTwo() throws IOException {
        Files.writeString(folder.resolve("companies.tsv"), "half a line");

        Ran ran = run("lint", "--set", "enrich.lexicon=" + folder);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("companies.tsv").doesNotContain("\tat ");
    }

    @Test
    void extractGoesOnBehindABadLineAndExitsWithTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("mixed.jsonl"), """
                {"id":"1","text":"11月10日,星岚科技宣布,首席财务官罗以宁离职。"}
                {"id":"2","text":
                {"id":"3","text":"跬步数码发布了一款新手机。"}
                """);

        Ran ran = run("extract", file.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("{\"id\":\"1\"")
                .contains("\"person\":\"罗以宁\"");
        assertThat(ran.err()).contains("\"line\":2").contains("\"error\":").contains("mixed.jsonl");
    }

    @Test
    void extractOfAFileThatIsNotThereIsRefused() {
        Ran ran = run("extract", folder.resolve("nothing.jsonl").toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("There is no readable file").doesNotContain("\tat ");
    }

    private static Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(exitCode, out.toString(), err.toString());
    }
}
