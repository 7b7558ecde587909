package dev.talentwire.app.extract;

import dev.talentwire.ingest.ArticleFiles.Line;
import dev.talentwire.schemas.Article;
import java.util.function.Function;

/** What a line of the input became. */
sealed interface Result {

    record Printed(String text) implements Result {}

    record Wrong(String file, int line, String error) implements Result {}

    /** Reads an article. One on which our own code fails must not keep the others from being read. */
    static Result of(Line line, Function<Article, String> print) {
        return switch (line) {
            case Line.Unreadable(String file, int number, String why) -> new Wrong(file, number, why);
            case Line.Read(Article article, String file, int number) -> {
                try {
                    yield new Printed(print.apply(article));
                } catch (RuntimeException | StackOverflowError e) {
                    yield new Wrong(file, number, "reading " + article.getId() + " failed, which is a bug: " + e);
                }
            }
        };
    }
}
