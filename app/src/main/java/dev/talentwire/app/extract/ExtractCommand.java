package dev.talentwire.app.extract;

import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.logs.Logs;
import dev.talentwire.enrich.Enricher;
import dev.talentwire.enrich.ExtractJson;
import dev.talentwire.ingest.ArticleFiles.Line;
import dev.talentwire.schemas.Article;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code talentwire extract}: what each article says, in input order. What is no article becomes an error object on stderr
 * ({@link Complaints}), the rest goes on, and the exit code is 2.
 */
@Command(
        name = "extract",
        description = "Prints the moves, people and companies of each article.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All was read.",
            "1:Something stands in the way.",
            "2:The command or part of the input is wrong; the rest was read."
        },
        mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {

    private static final int SOME_INPUT_WAS_WRONG = 2;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions settings;

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

    @Parameters(
            paramLabel = "FILE|DIR|-",
            arity = "1..*",
            description = {
                "Articles: .txt (the first line is the title; the date is one that the text begins with, else unknown), .html,"
                        + " or .jsonl with {\"id\",\"url\",\"title\",\"published\",\"text\"|\"html\"} per line;",
                "a directory of such; or - for standard input, whose kind is told by its beginning."
            })
    private List<String> inputs = List.of();

    /** How an article is printed. */
    @SuppressWarnings("JavaLangClash") // picocli shows the constants' names as they are typed
    enum Format {
        jsonl,
        text
    }

    @Override
    public Integer call() throws InterruptedException {
        Logs.toTerminal();
        var out = new Results(spec.commandLine().getOut());
        PrintWriter err = spec.commandLine().getErr();
        var progress = new Progress(err);
        var complaints = new Complaints(err);
        try (Stream<Line> lines = Articles.open(inputs)) {
            Enricher enricher = Enricher.load(lexicon.over(settings.read().enrich()));
            int threads = Runtime.getRuntime().availableProcessors();
            InOrder.map(
                    lines.iterator(), threads, line -> Result.of(line, article -> print(enricher, article)), result -> {
                        switch (result) {
                            case Result.Printed(String text) -> out.println(text);
                            case Result.Wrong wrong -> complaints.tell(wrong);
                        }
                        progress.step();
                    });
        } finally {
            complaints.end();
        }
        progress.end();
        return complaints.any() ? SOME_INPUT_WAS_WRONG : 0;
    }

    private String print(Enricher enricher, Article article) {
        if (movesOnly) {
            return switch (format) {
                case jsonl -> ExtractJson.line(article.getId(), enricher.moves(article), enricher::plain);
                case text -> ReadableArticle.of(article, enricher.moves(article));
            };
        }
        return switch (format) {
            case jsonl -> ExtractJson.line(enricher.enrich(article), enricher::plain);
            case text -> ReadableArticle.of(article, enricher.enrich(article));
        };
    }
}
