package dev.talentwire.app.extract;

import dev.talentwire.app.logs.Logs;
import dev.talentwire.enrich.Enricher;
import dev.talentwire.ingest.ArticleFiles.Line;
import dev.talentwire.schemas.Article;
import java.io.PrintWriter;
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
        mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {

    private static final int SOME_INPUT_WAS_WRONG = 2;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final LexiconOption lexicon = new LexiconOption();

    @Parameters(paramLabel = "FILE|DIR|-")
    private String input;

    @Override
    public Integer call() {
        Logs.toTerminal();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean wrong = false;
        try (Stream<Line> lines = Articles.open(input)) {
            Enricher enricher = lexicon.enricher();
            for (Line line : (Iterable<Line>) lines::iterator) {
                switch (line) {
                    case Line.Read(Article article) -> {
                        out.println("== " + (article.getTitle() == null ? article.getId() : article.getTitle()));
                        out.println(enricher.explain(article).render());
                    }
                    case Line.Unreadable(String file, int number, String why) -> {
                        wrong = true;
                        err.println(file + ":" + number + ": " + why);
                    }
                }
            }
        }
        return wrong ? SOME_INPUT_WAS_WRONG : 0;
    }
}
