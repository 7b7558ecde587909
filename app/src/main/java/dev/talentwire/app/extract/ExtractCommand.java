package dev.talentwire.app.extract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.talentwire.app.logs.Logs;
import dev.talentwire.enrich.Enricher;
import dev.talentwire.enrich.ExtractJson;
import dev.talentwire.ingest.ArticleFiles.Line;
import dev.talentwire.schemas.Article;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code talentwire extract}: what each article says, in input order. What is no article becomes an error object on stderr
 * ({@code {"file","line","error"}}), the rest goes on, and the exit code is 2.
 */
@Command(
        name = "extract",
        description =
                "Prints the moves, people and companies of each article: of a .txt, .html or .jsonl file, a directory, or -.",
        mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {

    private static final int SOME_INPUT_WAS_WRONG = 2;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "text|jsonl",
            defaultValue = "jsonl",
            description = "One JSON object per line (the default), or text for people.")
    private Format format;

    @Option(
            names = "--moves-only",
            description =
                    "Only the moves; articles that a cheap look shows to hold none are not read. Several times as fast on ordinary news.")
    private boolean movesOnly;

    @Mixin
    private final LexiconOption lexicon = new LexiconOption();

    @Parameters(paramLabel = "FILE|DIR|-")
    private String input;

    /** How an article is printed. */
    @SuppressWarnings("JavaLangClash") // picocli shows the constants' names as they are typed
    enum Format {
        jsonl,
        text
    }

    /** What an input became. */
    private sealed interface Result {
        record Printed(String text) implements Result {}

        record Wrong(String file, int line, String error) implements Result {}
    }

    @Override
    public Integer call() throws InterruptedException {
        Logs.toTerminal();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        var progress = new Progress(err);
        var wrong = new AtomicBoolean();
        try (Stream<Line> lines = Articles.open(input)) {
            Enricher enricher = lexicon.enricher();
            int threads = Runtime.getRuntime().availableProcessors();
            InOrder.map(lines.iterator(), threads, line -> result(enricher, line), result -> {
                switch (result) {
                    case Result.Printed(String text) -> out.println(text);
                    case Result.Wrong problem -> {
                        wrong.set(true);
                        err.println(json(problem));
                    }
                }
                progress.step();
            });
        }
        progress.end();
        return wrong.get() ? SOME_INPUT_WAS_WRONG : 0;
    }

    private Result result(Enricher enricher, Line line) {
        return switch (line) {
            case Line.Read(Article article) -> new Result.Printed(print(enricher, article));
            case Line.Unreadable(String file, int number, String why) -> new Result.Wrong(file, number, why);
        };
    }

    private String print(Enricher enricher, Article article) {
        if (movesOnly) {
            return switch (format) {
                case jsonl -> ExtractJson.line(article.getId(), enricher.moves(article));
                case text -> ReadableArticle.of(article, enricher.moves(article));
            };
        }
        return switch (format) {
            case jsonl -> ExtractJson.line(enricher.enrich(article));
            case text -> ReadableArticle.of(article, enricher.enrich(article));
        };
    }

    private static String json(Result.Wrong problem) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", problem.file())
                .put("line", problem.line())
                .put("error", problem.error())
                .toString();
    }
}
