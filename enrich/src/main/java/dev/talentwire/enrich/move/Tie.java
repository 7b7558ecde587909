package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person and an employer that a sentence may say a move of.
 *
 * @param cue    the move word of the sentence nearest to the two
 * @param signs  what the sentence and the article show of them, as names of binary signs
 */
record Tie(
        Scene scene,
        PersonAt person,
        CompanyAt company,
        @Nullable Cue cue,
        Set<String> signs) {}
