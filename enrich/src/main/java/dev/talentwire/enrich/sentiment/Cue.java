package dev.talentwire.enrich.sentiment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon word found in the text.
 *
 * @param event null when the word only modifies
 */
record Cue(int start, int end, @Nullable Event event, Set<Modifier> modifiers) {

    boolean is(Modifier modifier) {
        return modifiers.contains(modifier);
    }
}
