package dev.talentwire.enrich;

import dev.talentwire.enrich.lexicon.LexiconException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The enricher in use. When the operator's lexicon files change, a new one takes its place as a whole: an article is read by one or by the
 * other. Files that cannot be used change nothing, and the log says why. For any number of threads.
 */
final class CurrentEnricher implements Supplier<Enricher> {

    private static final Logger log = LoggerFactory.getLogger(CurrentEnricher.class);

    private final @Nullable Path lexicon;
    private volatile Enricher current;
    private Map<Path, Stamp> seen;

    CurrentEnricher(Enricher first) {
        lexicon = first.settings().lexicon();
        current = first;
        seen = stamps();
    }

    /** By what a changed file is known. */
    private record Stamp(long bytes, FileTime modified) {}

    @Override
    public Enricher get() {
        return current;
    }

    /** Looks at the files, and reads them anew when one was changed, added or taken away. Costs next to nothing otherwise. */
    synchronized void refresh() {
        Map<Path, Stamp> now = stamps();
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            current = current.reloaded();
            log.info("The lexicon in {} was changed and is in use", lexicon);
        } catch (LexiconException e) {
            log.error(
                    "The lexicon in {} was changed and cannot be used; the one before stays: {}",
                    lexicon,
                    e.getMessage());
        }
    }

    private Map<Path, Stamp> stamps() {
        Map<Path, Stamp> stamps = new TreeMap<>();
        if (lexicon == null || !Files.isDirectory(lexicon)) {
            return stamps;
        }
        try (var files = Files.list(lexicon)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                stamps.put(file, new Stamp(Files.size(file), Files.getLastModifiedTime(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot list the lexicon directory " + lexicon + ": check its permissions", e);
        }
        return stamps;
    }
}
