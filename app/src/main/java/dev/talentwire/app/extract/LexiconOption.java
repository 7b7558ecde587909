package dev.talentwire.app.extract;

import dev.talentwire.enrich.EnrichSettings;
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

    /** The settings, with the folder of this option in place of theirs when it is given. */
    EnrichSettings over(EnrichSettings settings) {
        return lexicon == null
                ? settings
                : new EnrichSettings(
                        lexicon,
                        settings.minConfidence(),
                        settings.nameTagger(),
                        settings.moveOdds(),
                        settings.threads());
    }
}
