package dev.talentwire.app.extract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.talentwire.ingest.ArticleFiles.Line;
import dev.talentwire.schemas.Article;
import java.util.function.Function;

/** What a line of the input became. */
sealed interface Result {

    record Printed(String text) implements Result {}

    /** @param line from 1; 0 when the file as a whole is wrong */
    record Wrong(String file, int line, String error) implements Result {

        /** {@code {"file","line","error"}}, without a line when the file as a whole is wrong. */
        String json() {
            ObjectNode object = JsonNodeFactory.instance.objectNode().put("file", file);
            if (line > 0) {
                object.put("line", line);
            }
            return object.put("error", error).toString();
        }

        /** The same of so many lines right behind it, with the number of the first of them. */
        String json(int lines) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("file", file)
                    .put("line", line + 1)
                    .put("lines", lines)
                    .put("error", error + ", as in line " + line)
                    .toString();
        }

        /** Whether a line has the same mistake as this one and so many right behind it, and is the next. */
        boolean goesOn(Wrong next, int more) {
            return line > 0 && next.line == line + more + 1 && file.equals(next.file) && error.equals(next.error);
        }
    }

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
