package dev.talentwire.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.ArticleFiles.Line;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.TrustedRecords;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResultTest {

    static {
        TrustedRecords.register();
    }

    private static final Line LINE = new Line.Read(
            Article.newBuilder()
                    .setId("a")
                    .setUrl("a")
                    .setSourceId("files")
                    .setFetchedAt(Instant.EPOCH)
                    .setText("今天天气很好。")
                    .build(),
            "in.jsonl",
            7);

    @Test
    void anArticleOnWhichReadingFailsIsAnErrorWithItsFileAndLine() {
        Result result = Result.of(LINE, article -> {
            throw new StackOverflowError("too deep");
        });

        assertThat(result).isInstanceOfSatisfying(Result.Wrong.class, wrong -> {
            assertThat(wrong.file()).isEqualTo("in.jsonl");
            assertThat(wrong.line()).isEqualTo(7);
            assertThat(wrong.error()).contains("reading a failed", "too deep");
        });
    }

    @Test
    void anArticleThatCanBeReadIsPrinted() {
        assertThat(Result.of(LINE, Article::getText)).isEqualTo(new Result.Printed("今天天气很好。"));
    }
}
