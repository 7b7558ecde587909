package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.name.NameReading;
import dev.talentwire.enrich.name.NameTagger;
import dev.talentwire.enrich.words.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the name tagger about Chinese names that the rules propose, and takes points from those that it does not read as a person. */
final class SecondReader {

    /** Points that a doubted name loses. Names that the rules are sure of survive it. */
    private static final double DOUBT = 2;

    private final @Nullable NameTagger tagger;

    /** @param tagger null to have no doubts */
    SecondReader(@Nullable NameTagger tagger) {
        this.tagger = tagger;
    }

    Opinion read(String text, List<Word> cut) {
        if (tagger == null) {
            return (start, end) -> 0;
        }
        NameReading reading = tagger.read(text, cut);
        return (start, end) -> reading.person(start, end) ? 0 : -DOUBT;
    }

    /** Points to add for a stretch of one text. */
    interface Opinion {
        double of(int start, int end);
    }
}
