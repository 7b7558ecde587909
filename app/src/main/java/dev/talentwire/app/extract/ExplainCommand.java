package dev.talentwire.app.extract;

import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.logs.Logs;
import dev.talentwire.enrich.Enricher;
import dev.talentwire.ingest.ArticleFiles.Line;
import dev.talentwire.schemas.Article;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code talentwire explain}: how each sentence was read. Unreadable input is told on stderr and gives exit code 2. */
@Command(
        name = "explain",
        description = "Prints for each sentence what was recognised, what fired, and why candidates were dropped.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All was read.",
            "1:Something stands in the way.",
            "2:The command or part of the input is wrong; the rest was read."
        },
        mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {

    private static final int SOME_INPUT_WAS_WRONG = 2;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions settings;

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

    @Override
    public Integer call() {
        Logs.toTerminal();
        var out = new Results(spec.commandLine().getOut());
        PrintWriter err = spec.commandLine().getErr();
        boolean wrong = false;
        try (Stream<Line> lines = Articles.open(inputs)) {
            Enricher enricher = Enricher.load(lexicon.over(settings.read().enrich()));
            for (Line line : (Iterable<Line>) lines::iterator) {
                switch (Result.of(line, article -> explain(enricher, article))) {
                    case Result.Printed(String text) -> out.println(text);
                    case Result.Wrong problem -> {
                        wrong = true;
                        err.println(problem.json());
                    }
                }
            }
        }
        return wrong ? SOME_INPUT_WAS_WRONG : 0;
    }

    private static String explain(Enricher enricher, Article article) {
        return "== " + article.getId() + System.lineSeparator()
                + enricher.explain(article).render();
    }
}
