package dev.talentwire.app.extract;

import dev.talentwire.enrich.EnrichSettings;
import dev.talentwire.enrich.Enricher;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --lexicon}: with which words articles are read, so that an operator sees what a change does before it is in use. */
final class LexiconOption {

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Folder with lexicon files that add to the shipped ones (docs/lexicon.md).")
    private @Nullable Path lexicon;

    /** @throws dev.talentwire.enrich.lexicon.LexiconException with every problem of the folder's files */
    Enricher enricher() {
        EnrichSettings defaults = EnrichSettings.defaults();
        return Enricher.load(new EnrichSettings(lexicon, defaults.minConfidence(), defaults.nameTagger()));
    }
}
