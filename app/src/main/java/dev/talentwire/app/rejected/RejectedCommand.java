package dev.talentwire.app.rejected;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code talentwire rejected}: what stages could not use. */
@Command(
        name = "rejected",
        description = "Lists, shows and sends again what stages could not use.",
        mixinStandardHelpOptions = true,
        subcommands = {ListCommand.class, ShowCommand.class, RedriveCommand.class})
public final class RejectedCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "One of list, show, redrive is expected");
    }
}
