package dev.talentwire.app.run;

import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.Settings.Module;
import dev.talentwire.ingest.FileSource;
import dev.talentwire.ingest.SourceSettings;
import dev.talentwire.schemas.Topics;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an operator should know about settings that are right and may still not be what was meant. */
final class Outlook {

    private Outlook() {}

    /** Lines to print before the start. */
    static List<String> before(Settings settings) {
        List<String> lines = new ArrayList<>();
        settings.cluster().ifPresent(servers -> lines.add("cluster    " + servers));
        if (settings.cluster().isEmpty() && !settings.modules().containsAll(EnumSet.allOf(Module.class))) {
            lines.add("note       only " + named(settings)
                    + " will run, on a broker of its own that nothing else feeds or reads; to share the work name a cluster"
                    + " with --set kafka.bootstrap.servers=HOST:PORT");
        }
        if (settings.modules().contains(Module.INGEST)) {
            sources(settings, lines);
        }
        return lines;
    }

    /** Lines to print when everything runs: where to look next. */
    static List<String> running(Settings settings) {
        return List.of(
                "Running; Ctrl-C stops. Log files are in " + settings.data().resolve("logs") + ". What comes out:",
                "  ./talentwire tail talent-moves --from-beginning" + reaching(settings));
    }

    private static void sources(Settings settings, List<String> lines) {
        if (settings.ingest().sources().isEmpty()) {
            lines.add("note       no source is named under ingest.sources: nothing will come in");
        }
        for (SourceSettings source : settings.ingest().sources()) {
            if (source instanceof FileSource files && !Files.exists(files.path())) {
                lines.add("note       source " + files.id() + ": there is no file or folder "
                        + files.path().toAbsolutePath() + " yet; it is looked for again and again");
            }
        }
    }

    private static String named(Settings settings) {
        return settings.modules().stream()
                .map(module -> module.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    /** What another command needs to be told to look at the same topics. */
    private static String reaching(Settings settings) {
        String prefix = settings.prefix().equals(Topics.DEFAULT_PREFIX) ? "" : " --set prefix=" + settings.prefix();
        String where = settings.cluster()
                .map(servers -> " --set kafka.bootstrap.servers=" + servers)
                .orElseGet(() ->
                        settings.data().equals(Settings.defaults().data()) ? "" : " --set data=" + settings.data());
        return where + prefix;
    }
}
