package dev.talentwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.ArticleFiles.Line;
import dev.talentwire.ingest.ArticleFiles.Line.Read;
import dev.talentwire.ingest.ArticleFiles.Line.Unreadable;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.DateOrigin;
import dev.talentwire.schemas.DatePrecision;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArticleFilesTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));
    private static final String TEXT = "海雁物流今天宣布,首席财务官安若素辞职。";

    @TempDir
    Path directory;

    @Test
    void readsOneArticlePerJsonLineInOrder() {
        List<Article> articles = articles("""
                {"id":"a","url":"https://example.com/a","title":"换帅","published":"2015-11-19","text":"第一段。\\n\\n第二段。"}

                {"id":7,"text":"x"}
                """);

        assertThat(articles).extracting(Article::getId).containsExactly("a", "7");
        Article first = articles.getFirst();
        assertThat(first.getUrl()).isEqualTo("https://example.com/a");
        assertThat(first.getTitle()).isEqualTo("换帅");
        assertThat(first.getText()).isEqualTo("第一段。\n第二段。\n");
        assertThat(first.getPublishedAt()).isEqualTo("2015-11-18T16:00:00Z");
        assertThat(first.getPublishedPrecision()).isEqualTo(DatePrecision.DAY);
        assertThat(first.getClusterId()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            null                        | -                    | UNKNOWN
            ""                          | -                    | UNKNOWN
            "2024-12"                   | 2024-11-30T16:00:00Z | MONTH
            "2015-11-19"                | 2015-11-18T16:00:00Z | DAY
            "2024-12-03T08:00:00"       | 2024-12-03T00:00:00Z | DAY
            "2024-12-03T08:00:00Z"      | 2024-12-03T08:00:00Z | DAY
            "2024-12-03T08:00:00+09:00" | 2024-12-02T23:00:00Z | DAY
            """)
    void takesThePublicationDateAsItIsKnown(String published, @Nullable String moment, DatePrecision precision) {
        Article article = articles("{\"id\":\"a\",\"published\":" + published + ",\"text\":\"" + TEXT + "\"}")
                .getFirst();

        assertThat(
                        article.getPublishedAt() == null
                                ? null
                                : article.getPublishedAt().toString())
                .isEqualTo(moment);
        assertThat(article.getPublishedPrecision()).isEqualTo(precision);
    }

    @Test
    void takesADatelineInTheTextWhenNothingElseIsKnown() {
        Article article = articles("{\"id\":\"a\",\"published\":null,\"text\":\"日期:2015/11/19\\n" + TEXT + "\"}")
                .getFirst();

        assertThat(article.getPublishedAt()).isEqualTo("2015-11-18T16:00:00Z");
        assertThat(article.getPublishedOrigin()).isEqualTo(DateOrigin.TEXT);
    }

    @Test
    void namesAnArticleWithoutIdByItsUrlOrByItsPlace() {
        List<Article> articles =
                articles("{\"url\":\"https://Example.com/a?utm_source=x\",\"text\":\"x\"}\n\n{\"text\":\"x\"}\n");

        assertThat(articles).extracting(Article::getId).containsExactly("https://example.com/a", "in.jsonl#3");
    }

    @Test
    void extractsTheArticleFromHtml() {
        Article article = articles("{\"id\":\"a\",\"html\":\"<html><body><nav>首页</nav><h1>换帅</h1><p>" + TEXT.repeat(3)
                        + "</p></body></html>\"}")
                .getFirst();

        assertThat(article.getId()).isEqualTo("a");
        assertThat(article.getTitle()).isEqualTo("换帅");
        assertThat(article.getText()).isEqualTo(TEXT.repeat(3) + "\n");
    }

    @Test
    void saysOfEveryBadLineWhereItIsAndWhatIsWrongAndReadsOn() {
        List<Line> lines = read("""
                {"id":"a","text":"x"}
                not json
                [1]
                {"id":"b"}
                {"id":"c","published":"soon","text":"x"}
                {"id":"d","text":{"a":1}}
                {"id":"e","text":"x"} trailing
                {"id":"f","text":"x"}
                """);

        assertThat(lines).filteredOn(Read.class::isInstance).hasSize(2);
        assertThat(lines.stream().filter(Unreadable.class::isInstance).map(line -> {
                    var bad = (Unreadable) line;
                    return bad.file() + ":" + bad.line() + " " + bad.why();
                }))
                .satisfiesExactly(
                        why -> assertThat(why).startsWith("in.jsonl:2 is no JSON"),
                        why -> assertThat(why)
                                .isEqualTo("in.jsonl:3 a JSON object was expected, and this is a JSON array"),
                        why -> assertThat(why).contains("in.jsonl:4").contains("neither \"text\" nor \"html\""),
                        why -> assertThat(why).contains("in.jsonl:5").contains("\"published\" is \"soon\""),
                        why -> assertThat(why).contains("in.jsonl:6").contains("\"text\" must be a string"),
                        why -> assertThat(why).startsWith("in.jsonl:7 is no JSON"));
    }

    @Test
    void readsLazilyLineByLine() throws IOException {
        // Given an input that may not be read to its end
        var in = new InputStream() {
            private final byte[] line = ("{\"text\":\"" + TEXT + "\"}\n").getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() {
                return line[at++ % line.length];
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                assertThat(at).as("bytes asked for").isLessThan(1_000_000);
                for (int i = 0; i < length; i++) {
                    buffer[from + i] = (byte) read();
                }
                return length;
            }
        };

        // When
        try (Stream<Line> lines = ArticleFiles.read(in, "endless.jsonl", CLOCK)) {
            // Then
            assertThat(lines.limit(3)).hasSize(3).allMatch(Read.class::isInstance);
        }
    }

    @Test
    void readsADirectoryWithAllBelowItInNameOrder() throws IOException {
        write("b.txt", "标题\n" + TEXT);
        write("a/z.jsonl", "{\"id\":\"z1\",\"text\":\"x\"}\n{\"id\":\"z2\",\"text\":\"x\"}\n");
        write("a/readme.md", "not an article");
        write(
                "c.html",
                "<html><head><link rel=canonical href='https://example.com/c'></head><body><h1>换帅</h1><p>"
                        + TEXT.repeat(3));

        try (Stream<Line> lines = ArticleFiles.read(directory, CLOCK)) {
            assertThat(lines.map(line -> ((Read) line).article().getId()))
                    .containsExactly("z1", "z2", "b.txt", "https://example.com/c");
        }
    }

    @Test
    void aFolderThatCannotBeLookedIntoAndALinkInACircleDoNotHideTheOthers() throws IOException {
        // Given a folder that cannot be opened, and a link to the folder itself; whoever is root can open everything
        write("a.txt", "标题\n" + TEXT);
        Path closed = write("closed/b.txt", "标题\n" + TEXT).getParent();
        Files.createSymbolicLink(directory.resolve("circle"), directory);
        Files.setPosixFilePermissions(closed, Set.of());

        try (Stream<Line> lines = ArticleFiles.read(directory, CLOCK)) {
            List<Line> all = lines.toList();

            assertThat(all.getFirst()).isInstanceOf(Read.class);
            if (!Files.isReadable(closed)) {
                assertThat(all).hasSize(2);
                assertThat(all.getLast())
                        .isInstanceOfSatisfying(
                                Unreadable.class, bad -> assertThat(bad.file()).isEqualTo("closed"));
            }
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aFileThatBreaksOffGivesWhatItHadAndSaysSo() {
        // Given a stream that fails behind its first line
        var in = new SequenceInputStream(bytes("{\"id\":\"a\",\"text\":\"x\"}\n"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk gone");
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                return read();
            }
        });

        try (Stream<Line> lines = ArticleFiles.read(in, "in.jsonl", CLOCK)) {
            assertThat(lines)
                    .satisfiesExactly(
                            line -> assertThat(line).isInstanceOf(Read.class),
                            line -> assertThat(((Unreadable) line).why()).contains("disk gone"));
        }
    }

    @Test
    void readsATextFileWhoseFirstLineIsItsTitle() throws IOException {
        Path file = write("b.txt", "\uFEFF换帅\r\n\r\n第一段。\r\n第二段。");

        try (Stream<Line> lines = ArticleFiles.read(file, CLOCK)) {
            assertThat(lines).singleElement().satisfies(line -> {
                Article article = ((Read) line).article();
                assertThat(article.getTitle()).isEqualTo("换帅");
                assertThat(article.getText()).isEqualTo("第一段。\n第二段。\n");
                assertThat(article.getPublishedAt()).isNull();
                assertThat(article.getUrl()).as("tells nothing of this machine").isEqualTo("b.txt");
            });
        }
    }

    @Test
    void readsAFileInGbk() throws IOException {
        Path file = directory.resolve("gbk.txt");
        Files.write(file, ("换帅\n" + TEXT.repeat(3)).getBytes(Charset.forName("GBK")));

        try (Stream<Line> lines = ArticleFiles.read(file, CLOCK)) {
            assertThat(lines.map(line -> ((Read) line).article().getText())).containsExactly(TEXT.repeat(3) + "\n");
        }
    }

    @Test
    void saysThatAFileIsEmptyOrMissing() throws IOException {
        write("empty.txt", "");

        try (Stream<Line> empty = ArticleFiles.read(directory.resolve("empty.txt"), CLOCK);
                Stream<Line> missing = ArticleFiles.read(directory.resolve("missing.txt"), CLOCK)) {
            assertThat(empty).containsExactly(new Unreadable("empty.txt", 0, "the file has no text"));
            assertThat(missing)
                    .singleElement()
                    .satisfies(line -> assertThat(((Unreadable) line).why()).contains("no such file"));
        }
    }

    @Test
    void findsOutWhatAStreamWithoutANameIs() {
        assertThat(ids("{\"id\":\"a\",\"text\":\"x\"}", "-")).containsExactly("a");
        assertThat(ids("标题\n" + TEXT, "-")).containsExactly("-");
        assertThat(ids("\n <html><body><p>" + TEXT.repeat(3), "-")).containsExactly("-");
    }

    private static List<String> ids(String content, String name) {
        try (Stream<Line> lines = ArticleFiles.read(bytes(content), name, CLOCK)) {
            return lines.map(line -> ((Read) line).article().getId()).toList();
        }
    }

    private static List<Article> articles(String content) {
        return read(content).stream().map(line -> ((Read) line).article()).toList();
    }

    private static List<Line> read(String content) {
        try (Stream<Line> lines = ArticleFiles.read(bytes(content), "in.jsonl", CLOCK)) {
            return lines.toList();
        }
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
