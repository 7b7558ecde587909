package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.name.Name;
import dev.talentwire.enrich.name.NameReading;
import dev.talentwire.enrich.name.NameTagger;
import dev.talentwire.enrich.words.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the name tagger about Chinese names that the rules propose, and takes points from those that it does not read as a person. */
final class SecondReader {

    /** Points that a doubted name loses. Names that the rules are sure of survive it. */
    private static final double DOUBT = 2;

    private static final Opinion SILENCE = new Opinion() {
        @Override
        public double of(int start, int end) {
            return 0;
        }

        @Override
        public List<Name> names(Name.Type type, int start, int end) {
            return List.of();
        }
    };

    private final @Nullable NameTagger tagger;

    /** @param tagger null to have no doubts */
    SecondReader(@Nullable NameTagger tagger) {
        this.tagger = tagger;
    }

    /** False when there is nobody to ask. */
    boolean present() {
        return tagger != null;
    }

    Opinion read(String text, List<Word> cut) {
        if (tagger == null) {
            return SILENCE;
        }
        NameReading reading = tagger.read(text, cut);
        return new Opinion() {
            @Override
            public double of(int start, int end) {
                return reading.person(start, end) ? 0 : -DOUBT;
            }

            @Override
            public List<Name> names(Name.Type type, int start, int end) {
                return reading.names(type, start, end);
            }
        };
    }

    /** What the tagger thinks of one text. */
    interface Opinion {

        /** Points to add for a stretch that may be a person. */
        double of(int start, int end);

        /** What it reads as names of one type in the sentences that a stretch touches, in order. */
        List<Name> names(Name.Type type, int start, int end);
    }
}
