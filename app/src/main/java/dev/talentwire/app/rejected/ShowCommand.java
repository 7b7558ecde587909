package dev.talentwire.app.rejected;

import dev.talentwire.app.command.ConfiguredCommand;
import dev.talentwire.app.command.RunningCluster;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.logs.Logs;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.rejected.Kept.Place;
import dev.talentwire.app.tail.RecordLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code talentwire rejected show}. */
@Command(
        name = "show",
        description = "Prints one rejection as JSON, its payload in base64.",
        mixinStandardHelpOptions = true)
final class ShowCommand extends ConfiguredCommand {

    @Parameters(paramLabel = "PARTITION/OFFSET", description = "As list prints it.")
    private String place;

    @Option(names = "--payload", paramLabel = "FILE", description = "Writes the payload's bytes to a file, too.")
    private @Nullable Path payload;

    @Override
    protected int run(SettingsOptions options, PrintWriter out) throws IOException {
        Logs.toTerminal();
        Settings settings = options.read();
        Place wanted = Place.parse(place);
        Kept found =
                RejectionLog.read(
                                RunningCluster.clientProperties(settings),
                                settings.namedTopics().rejected())
                        .kept()
                        .stream()
                        .filter(kept -> kept.place().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(
                                "There is no rejection " + place + "; rejected list prints those there are."));
        out.println(new RecordLine(settings.schemaIds()).of(found.raw()));
        ByteBuffer bytes = found.rejected().getPayload();
        if (payload != null && bytes != null) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            Files.write(payload, copy);
        }
        return 0;
    }
}
