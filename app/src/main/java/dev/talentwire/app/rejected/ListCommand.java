package dev.talentwire.app.rejected;

import dev.talentwire.app.command.ConfiguredCommand;
import dev.talentwire.app.command.RunningCluster;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.logs.Logs;
import dev.talentwire.schemas.Rejected;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code talentwire rejected list}. */
@Command(
        name = "list",
        description = "Prints each rejection on one line, and at the end how many there are of each reason.",
        mixinStandardHelpOptions = true)
final class ListCommand extends ConfiguredCommand {

    private static final int LONGEST_DETAIL = 100;

    @Mixin
    private Filter filter;

    @Override
    protected int run(SettingsOptions options, PrintWriter out) {
        Logs.toTerminal();
        Settings settings = options.read();
        RejectionLog all = RejectionLog.read(
                RunningCluster.clientProperties(settings),
                settings.namedTopics().rejected());
        Map<String, Long> byReason = all.kept().stream()
                .filter(filter::lets)
                .peek(kept -> out.println(line(kept, all.redriven().contains(kept.place()))))
                .collect(Collectors.groupingBy(
                        kept -> kept.rejected().getStage() + " "
                                + kept.rejected().getReason(),
                        TreeMap::new,
                        Collectors.counting()));
        byReason.forEach((reason, count) -> out.println("total   " + count + " " + reason));
        if (byReason.isEmpty()) {
            err().println(all.kept().isEmpty() ? "Nothing was rejected." : "Nothing of this kind was rejected.");
        }
        return 0;
    }

    private static String line(Kept kept, boolean redriven) {
        Rejected rejected = kept.rejected();
        String detail = rejected.getDetail().replaceAll("\\s+", " ");
        return String.join(
                "  ",
                String.format("%-8s", kept.place()),
                rejected.getRejectedAt().toString(),
                rejected.getStage() + " " + rejected.getReason() + (redriven ? " (sent again)" : ""),
                kept.key(),
                "from " + kept.origin(),
                detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…");
    }
}
