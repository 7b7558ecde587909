package dev.talentwire.app.inspect;

import dev.talentwire.app.command.ConfiguredCommand;
import dev.talentwire.app.config.SettingsOptions;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code talentwire config}: what holds, and who said so. */
@Command(
        name = "config",
        description = "Prints every setting with its value and where that comes from. Secrets are masked.",
        mixinStandardHelpOptions = true)
public final class ConfigCommand extends ConfiguredCommand {

    @Option(names = "--show", description = "Prints the settings; that is what this command does anyway.")
    private boolean show;

    @Override
    protected int run(SettingsOptions options, PrintWriter out) {
        options.configuration().lines().forEach(out::println);
        return 0;
    }
}
