package dev.talentwire.enrich;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may set.
 *
 * @param lexicon       directory with files of the lexicon's names that add to the shipped ones; null for none
 * @param minConfidence moves below it are left out; 0 keeps all
 * @param nameTagger    whether the trained name tagger gives a second opinion on Chinese names (docs/names.md)
 * @param moveOdds      whether fitted odds add, drop and weigh moves (docs/ties.md); without them confidence is a rule of thumb
 * @param threads       articles that are read at once; null for as many as there are cores, or partitions when those are fewer
 */
public record EnrichSettings(
        @Nullable Path lexicon,
        double minConfidence,
        boolean nameTagger,
        boolean moveOdds,
        @Nullable Integer threads) {

    public EnrichSettings {
        if (minConfidence < 0 || minConfidence > 1) {
            throw new IllegalArgumentException("minConfidence is " + minConfidence + "; it must lie between 0 and 1");
        }
        if (threads != null && threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + "; it must be at least 1");
        }
    }

    public static EnrichSettings defaults() {
        return new EnrichSettings(null, 0, true, true, null);
    }
}
