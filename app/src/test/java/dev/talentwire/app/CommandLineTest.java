package dev.talentwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.talentwire.app.broker.DataDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(ran.err())
                .contains("broker.port is \"x\"", "topics.partitions is 0")
                .doesNotContain("\tat ");
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
    void runSaysThatTheDataDirectoryIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        Ran ran = run("run", "--set", "data=" + file);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains(file + " is a file, not a folder").doesNotContain("Exception");
    }

    @Test
    void runRefusesWhatKafkaWouldRefuseBeforeAnythingStarts() {
        Ran ran = run("run", "--set", "data=" + folder, "--set", "kafka.acks=7");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("kafka.acks is 7 (set by --set)").doesNotContain("bug", "\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void runSaysThatNoBrokerAnswers() {
        Ran ran = run(
                "run",
                "--modules=aggregate",
                "--set=data=" + folder,
                "--set=kafka.bootstrap.servers=127.0.0.1:1",
                "--set=kafka.default.api.timeout.ms=1000",
                "--set=kafka.request.timeout.ms=1000");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("No Kafka broker answers at 127.0.0.1:1 within 1 s.");
    }

    @Test
    void aConfigurationThatDoesNotExistIsAMistakeOfTheCommand() {
        Ran ran = run("config", "--config", folder.resolve("nope.yaml").toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("nope.yaml: it does not exist");
    }

    @Test
    void tailWantsAtLeastOneRecord() {
        assertThat(run("tail", "articles", "--max", "0").exitCode()).isEqualTo(2);
        assertThat(run("tail", "articles", "--max=-1").err()).contains("--max is -1: 1 or more is expected");
    }

    @Test
    void extractTakesSeveralFilesAndRefusesWhatIsNoText() throws IOException {
        Path first = Files.writeString(folder.resolve("a.txt"), "11月10日,星岚科技宣布,首席财务官罗以宁离职。");
        Path second = Files.writeString(folder.resolve("b.txt"), "跬步数码发布了一款新手机。");
        Path fake = Files.write(folder.resolve("fake.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', '1', 0, 1, 2});

        Ran ran = run("extract", first.toString(), second.toString(), fake.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out().lines()).hasSize(2);
        assertThat(ran.err().strip())
                .isEqualTo(
                        "{\"file\":\"fake.pdf\",\"error\":\"is not text; a .txt, .html or .jsonl file is expected\"}");
    }

    @Test
    void aFolderWithNothingToReadIsAMistakeInBothCommands() throws IOException {
        Files.writeString(folder.resolve("a.md"), "x");
        Files.writeString(folder.resolve("b.pdf"), "x");

        Ran extract = run("extract", folder.toString());

        assertThat(extract.exitCode()).isEqualTo(2);
        assertThat(extract.err()).contains("no .txt, .html or .jsonl files are in it; 2 others are skipped");
        assertThat(run("explain", folder.toString())).isEqualTo(extract);
    }

    @Test
    void aWrongWordOfTheCommandLineIsNamedAloneWithWhatIsMeant() {
        assertThat(run("extrct").err()).contains("There is no command extrct. Did you mean extract?", "demo");
        assertThat(run("extract", "--frmat", "text", "a.txt").err())
                .contains("There is no option --frmat. Did you mean --format?")
                .doesNotContain("a.txt");
        assertThat(run("bogus").exitCode()).isEqualTo(2);
    }

    @Test
    void helpIsACommandToo() {
        Ran ran = run("help", "extract");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("the first line is the title", "Exit codes");
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
    void fetchSaysWhyAnAddressIsNotFetchedWithExitCodeOne() {
        Ran ran = run("fetch", "http://2130706433/", "--format", "json");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains("\"usable\":false", "127.0.0.1 is loopback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notaurl", "ftp://news.example/a", "file:///etc/hosts", "https:news.example"})
    void fetchOfWhatIsNoAddressIsAMistakeOfTheCommand(String address) {
        Ran ran = run("fetch", address);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("\"" + address + "\" is no address of the web");
    }

    @Test
    void fetchOfAnArchiveThatIsNotThereIsAMistakeOfTheCommand() {
        Ran ran = run("fetch", "--replay", folder.resolve("nothing.warc.gz").toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("nothing.warc.gz is no file; a WARC file is expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay --dry-run", "replay", "reset"})
    void commandsThatFindNothingToWorkOnSaySoAndLeaveNothingBehind(String command) {
        Path data = folder.resolve("data");

        Ran ran = run((command + " --set data=" + data).split(" ", -1));

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("No talentwire has run on " + data).doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void fetchPrintsNothingButJsonWhenAskedForIt() throws IOException {
        Path article = Files.writeString(folder.resolve("a.txt"), "海雁物流换帅\n海雁物流今天宣布,首席财务官安若素因个人原因辞职。\n");
        String source = "ingest.sources=[{type: file, id: files, path: \"" + article + "\"}]";

        Ran ran = run("fetch", "--source", "files", "--dry-run", "--format", "json", "--set", source);

        JsonNode line = new ObjectMapper().readTree(ran.out());
        assertThat(line.get("title").asText()).isEqualTo("海雁物流换帅");
        assertThat(line.get("published").isNull()).isTrue();
    }

    @Test
    void fetchWantsADryRunOfASource() {
        assertThat(run("fetch", "--source", "36kr").exitCode()).isEqualTo(2);
        assertThat(run("fetch").exitCode()).isEqualTo(2);

        Ran unknown = run("fetch", "--source", "nobody", "--dry-run");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("There is no source nobody");
    }

    @Test
    void fetchPollsASourceOnceAndWritesNothing() throws IOException {
        Path article = Files.writeString(folder.resolve("a.txt"), "海雁物流换帅\n海雁物流今天宣布,首席财务官安若素因个人原因辞职。\n");
        String source = "ingest.sources=[{type: file, id: files, path: \"" + article + "\"}]";

        Ran ran = run(
                "fetch", "--source", "files", "--dry-run", "--set", source, "--set", "data=" + folder.resolve("data"));

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("article", "海雁物流换帅", "no date, ");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void sourcesSaysWhatToDoWhenNothingRuns() {
        Ran ran = run("sources", "--set", "data=" + folder);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("No talentwire runs on " + folder);
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

    @Test
    void extractStopsWithExitCodeOneWhenItsOutputIsNotTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"1\",\"text\":\"今天天气很好。\"}\n");
        var full = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        var err = new StringWriter();

        int exitCode = Main.run(full, new PrintWriter(err), "extract", file.toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString()).contains("standard output takes no more").doesNotContain("\tat ");
    }

    @Test
    void extractAndExplainReadTheConfiguration() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "今天天气很好。");

        for (String command : List.of("extract", "explain")) {
            Ran ran = run(command, "--set", "enrich.minConfidence=7", file.toString());

            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.err()).contains("minConfidence");
        }
    }

    @Test
    void aMistakeInTheOperatorsLexiconIsToldWithItsLineAndIsNoBug() throws IOException {
        Path lexicon = Files.createDirectories(folder.resolve("lexicon"));
        Files.writeString(lexicon.resolve("companies.tsv"), "only-an-id\n");
        Path file = Files.writeString(folder.resolve("a.txt"), "今天天气很好。");

        Ran extract = run("extract", "--set", "enrich.lexicon=" + lexicon, file.toString());
        Ran run = run(
                "run",
                "--modules=enrich",
                "--set=enrich.lexicon=" + lexicon,
                "--set=data=" + folder.resolve("data"),
                "--set=broker.port=0",
                "--set=health.port=0",
                "--set=schemas.port=0");

        assertThat(List.of(extract, run)).allSatisfy(ran -> {
            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.err())
                    .contains("companies.tsv:1")
                    .doesNotContain("bug")
                    .doesNotContain("\tat ");
        });
    }

    private static Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(exitCode, out.toString(), err.toString());
    }
}
