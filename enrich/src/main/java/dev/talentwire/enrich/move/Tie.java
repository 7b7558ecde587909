package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import org.jspecify.annotations.Nullable;

/**
 * A person and an employer that a sentence may say a move of.
 *
 * @param cue the word of moving nearest to the two; null in a sentence without one
 */
record Tie(
        Scene scene,
        PersonAt person,
        CompanyAt company,
        @Nullable Cue cue) {}
