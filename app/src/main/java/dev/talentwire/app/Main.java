package dev.talentwire.app;

import dev.talentwire.app.alerts.AlertsCommand;
import dev.talentwire.app.bench.BenchCommand;
import dev.talentwire.app.config.InvalidSettingsException;
import dev.talentwire.app.demo.DemoCommand;
import dev.talentwire.app.extract.ExplainCommand;
import dev.talentwire.app.extract.ExtractCommand;
import dev.talentwire.app.fetch.FetchCommand;
import dev.talentwire.app.health.HealthCommand;
import dev.talentwire.app.inspect.ConfigCommand;
import dev.talentwire.app.inspect.LintCommand;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.rejected.RejectedCommand;
import dev.talentwire.app.replay.ReplayCommand;
import dev.talentwire.app.reset.ResetCommand;
import dev.talentwire.app.run.RunCommand;
import dev.talentwire.app.simulate.SimulateCommand;
import dev.talentwire.app.sources.SourcesCommand;
import dev.talentwire.app.tail.TailCommand;
import dev.talentwire.enrich.lexicon.LexiconException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/**
 * The command line. Exit codes: 0 all well; 1 something stands in the way, and stderr says what; 2 the command, the configuration
 * or a part of the input is wrong.
 */
@Command(
        name = "talentwire",
        description = "Reads the news and says on Kafka who moves between companies.",
        version = "talentwire 0.1.0",
        mixinStandardHelpOptions = true,
        subcommands = {
            CommandLine.HelpCommand.class,
            DemoCommand.class,
            RunCommand.class,
            ExtractCommand.class,
            ExplainCommand.class,
            TailCommand.class,
            FetchCommand.class,
            SourcesCommand.class,
            HealthCommand.class,
            ConfigCommand.class,
            LintCommand.class,
            RejectedCommand.class,
            ReplayCommand.class,
            ResetCommand.class,
            SimulateCommand.class,
            AlertsCommand.class,
            BenchCommand.class
        })
public final class Main {

    private static final int OUT_OF_ORDER = 1;
    private static final int WRONG_INPUT = 2;

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), arguments));
    }

    /** Runs one command; the return value is the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new WrongCommand())
                .setExecutionExceptionHandler(Main::explain);
        try {
            return arguments.length == 0 ? usage(line) : line.execute(arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return WRONG_INPUT;
    }

    private static int explain(Exception failure, CommandLine line, ParseResult parsed) throws Exception {
        PrintWriter err = line.getErr();
        if (failure instanceof Refusal) {
            err.println(failure.getMessage());
            return OUT_OF_ORDER;
        }
        if (failure instanceof InvalidSettingsException || failure instanceof LexiconException) {
            err.println(failure.getMessage());
            return WRONG_INPUT;
        }
        err.println("This is a bug in talentwire; please report it with what follows.");
        failure.printStackTrace(err);
        return OUT_OF_ORDER;
    }

    /** Chinese text whatever the locale says; flushed by line, so that readers of a pipe see results as they come. */
    private static PrintWriter utf8(FileDescriptor to) {
        OutputStream stream = new FileOutputStream(to);
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
