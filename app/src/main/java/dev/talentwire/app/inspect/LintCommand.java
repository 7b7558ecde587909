package dev.talentwire.app.inspect;

import dev.talentwire.app.command.ConfiguredCommand;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.logs.Logs;
import dev.talentwire.enrich.Enricher;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/**
 * {@code talentwire lint}: what {@code run} would refuse, without running. Exit codes: 0 when all is usable, 2 when not; every problem
 * is then on stderr with its place.
 */
@Command(
        name = "lint",
        description = "Checks the configuration and the lexicon files that it names. Exit code 0: usable; 2: not.",
        mixinStandardHelpOptions = true)
public final class LintCommand extends ConfiguredCommand {

    @Override
    protected int run(SettingsOptions options, PrintWriter out) {
        Logs.toTerminal();
        Settings settings = options.read();
        out.println("configuration  " + options.file().map(Path::toString).orElse("defaults") + ", "
                + settings.ingest().sources().size() + " sources");
        Enricher.load(settings.enrich());
        Path lexicon = settings.enrich().lexicon();
        out.println("lexicon        " + (lexicon == null ? "as shipped" : lexicon + " over what is shipped"));
        return 0;
    }
}
