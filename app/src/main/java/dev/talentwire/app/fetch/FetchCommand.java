package dev.talentwire.app.fetch;

import dev.talentwire.app.command.ConfiguredCommand;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.logs.Logs;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.ingest.DryRun;
import dev.talentwire.ingest.FetchReport;
import dev.talentwire.ingest.FetchReport.Finding;
import dev.talentwire.ingest.SourceSettings;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code talentwire fetch}: fetches under the rules of the configuration, shows what ingest would make of it, and writes nothing.
 * Exit codes: 0 when there is something to ingest; 1 when it cannot be fetched; 2 when the command or the configuration is wrong;
 * 3 when it was fetched and there is nothing to ingest.
 */
@Command(
        name = "fetch",
        description = "Shows what would be ingested of an address, or of one poll of a source; writes nothing."
                + " Exit code 0: something to ingest; 1: cannot be fetched; 3: nothing to ingest.",
        mixinStandardHelpOptions = true)
public final class FetchCommand extends ConfiguredCommand {

    private static final int UNFETCHED = 1;
    private static final int NOTHING = 3;

    @Spec
    private CommandSpec command;

    @SuppressWarnings("NullAway.Init") // picocli refuses a command line without it.
    @ArgGroup(multiplicity = "1")
    private Target target;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Text for people (the default), or one JSON object per line.")
    private Format format;

    /** How it is printed. */
    @SuppressWarnings("JavaLangClash") // picocli shows the constants' names as they are typed
    enum Format {
        text,
        json
    }

    /** What is fetched. */
    static final class Target {
        @Parameters(paramLabel = "URL", description = "A page, a feed, a sitemap or a page of links.")
        private @Nullable URI url;

        @ArgGroup(exclusive = false)
        private @Nullable Poll poll;

        @Option(
                names = "--replay",
                paramLabel = "FILE",
                description = "Reads the documents of a WARC file again, such as those of ingest.fetch.archive.")
        private @Nullable Path warc;
    }

    /** One poll of a source. */
    static final class Poll {
        @Option(names = "--source", paramLabel = "ID", required = true, description = "A source of the configuration.")
        private String source;

        // Without it a source would be polled for good, which only "run" does.
        @SuppressWarnings("UnusedVariable")
        @Option(
                names = "--dry-run",
                required = true,
                description = "Polls the source once as if nothing of it were known.")
        private boolean dryRun;
    }

    @Override
    protected int run(SettingsOptions options, PrintWriter out) throws InterruptedException {
        Logs.toTerminal();
        Settings settings = options.read();
        Poll poll = target.poll;
        Path warc = target.warc;
        if (warc != null) {
            return replay(settings, warc, out);
        }
        return poll == null ? report(settings, out) : dryRun(settings, poll.source, out);
    }

    private int replay(Settings settings, Path warc, PrintWriter out) {
        if (Files.isDirectory(warc) || Files.notExists(warc)) {
            throw new ParameterException(command.commandLine(), warc + " is no file; a WARC file is expected");
        }
        try {
            FetchReport.replay(warc, settings.ingest().fetch(), report -> print(report, out));
            return 0;
        } catch (UncheckedIOException e) {
            throw new Refusal(
                    e.getMessage() + ": " + Objects.requireNonNull(e.getCause()).getMessage(), e);
        }
    }

    private void print(FetchReport report, PrintWriter out) {
        out.println(
                switch (format) {
                    case text -> ReadableReport.of(report);
                    case json -> ReportJson.line(report);
                });
    }

    private int report(Settings settings, PrintWriter out) throws InterruptedException {
        URI url = target.url;
        if (url == null) {
            throw new Refusal("Name a URL, or a source with --source ID --dry-run.");
        }
        requireAddress(url);
        FetchReport report = FetchReport.of(url, settings.ingest().fetch(), InstantSource.system());
        print(report, out);
        return switch (report.finding()) {
            case Finding.Article article -> 0;
            case Finding.Listing listing -> 0;
            case Finding.Unusable unusable -> NOTHING;
            case Finding.Unfetched unfetched -> UNFETCHED;
        };
    }

    private void requireAddress(URI url) {
        if (!SourceSettings.isOfWeb(url)) {
            throw new ParameterException(
                    command.commandLine(),
                    "\"" + url + "\" is no address of the web; one such as https://news.example/a.html is expected");
        }
    }

    private int dryRun(Settings settings, String id, PrintWriter out) throws InterruptedException {
        SourceSettings source = settings.ingest().sources().stream()
                .filter(configured -> configured.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "There is no source " + id + "; the configured ones are "
                                + settings.ingest().sources().stream()
                                        .map(SourceSettings::id)
                                        .collect(Collectors.joining(", "))));
        var emitted = new AtomicLong();
        Optional<String> failure = poll(source, settings, out, emitted);
        failure.ifPresent(why -> out.println(
                switch (format) {
                    case text -> "failed     " + why;
                    case json -> ReportJson.failure(why);
                }));
        if (failure.isPresent()) {
            return UNFETCHED;
        }
        return emitted.get() > 0 ? 0 : NOTHING;
    }

    private Optional<String> poll(SourceSettings source, Settings settings, PrintWriter out, AtomicLong emitted)
            throws InterruptedException {
        try {
            return DryRun.poll(source, settings.ingest().fetch(), InstantSource.system(), found -> {
                if (found instanceof DryRun.Found.Emitted) {
                    emitted.incrementAndGet();
                }
                out.println(
                        switch (format) {
                            case text -> ReadableReport.line(found);
                            case json -> ReportJson.line(found);
                        });
            });
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }
}
