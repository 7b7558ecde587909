package dev.talentwire.enrich;

import dev.talentwire.schemas.Article;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a corpus file and prints one line of predictions per article: {@code ScoreRun articles.jsonl [--explain id]}. */
final class ScoreRun {

    private ScoreRun() {}

    public static void main(String[] args) throws IOException {
        Enricher enricher = Enricher.load(EnrichSettings.defaults());
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        String explained = args.length > 2 ? args[2] : null;
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            Article article = article(line);
            if (explained == null) {
                out.println(ExtractJson.line(enricher.enrich(article), enricher::plain));
            } else if (article.getId().equals(explained)) {
                out.println(enricher.explain(article).render());
            }
        }
        out.flush();
    }

    static Article article(String json) throws IOException {
        Map<String, @Nullable Object> fields = JsonLines.object(json);
        return Article.newBuilder(article(String.valueOf(fields.get("id")), String.valueOf(fields.get("text"))))
                .setTitle(text(fields.get("title")))
                .setPublishedAt(instant(text(fields.get("published"))))
                .build();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static Article article(String id, String text) {
        return Article.newBuilder()
                .setId(id)
                .setUrl("file:" + id)
                .setSourceId("corpus")
                .setFetchedAt(Instant.EPOCH)
                .setText(text)
                .build();
    }

    private static @Nullable Instant instant(@Nullable String published) {
        if (published == null || published.isBlank()) {
            return null;
        }
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        if (published.length() > 10) {
            return OffsetDateTime.parse(published).toInstant();
        }
        LocalDate day = published.length() == 10
                ? LocalDate.parse(published)
                : published.length() == 7
                        ? YearMonth.parse(published).atEndOfMonth()
                        : LocalDate.of(Integer.parseInt(published), 12, 31);
        return day.atStartOfDay(zone).toInstant();
    }
}
