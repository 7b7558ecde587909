package dev.talentwire.app.command;

import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.logs.Logs;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that has the options of {@link SettingsOptions}. */
public abstract class ConfiguredCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options;

    @Override
    public final Integer call() throws Exception {
        // Before anything of Kafka's is touched, which tells the terminal its whole configuration otherwise.
        Logs.toTerminal();
        return run(options, spec.commandLine().getOut());
    }

    /** For what is no part of the result. */
    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /**
     * Does what the command is for.
     *
     * @param options not read yet, so that the command can add to them
     * @param out     where its result goes
     * @return the exit code
     */
    protected abstract int run(SettingsOptions options, PrintWriter out) throws Exception;
}
