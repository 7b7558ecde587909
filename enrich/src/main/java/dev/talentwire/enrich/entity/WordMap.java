package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.words.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a text, found by offset. */
final class WordMap {

    private final List<Word> words;
    private final int[] indexAt;

    WordMap(List<Word> words, int length) {
        this.words = words;
        indexAt = new int[length + 1];
        for (int w = 0; w < words.size(); w++) {
            for (int i = words.get(w).start(); i < words.get(w).end() && i < length; i++) {
                indexAt[i] = w;
            }
        }
        indexAt[length] = words.size();
    }

    /** The word that covers an offset; null at the end of the text. */
    @Nullable
    Word at(int offset) {
        return indexAt[offset] < words.size() ? words.get(indexAt[offset]) : null;
    }

    /** The word that ends at or before an offset; null at the beginning. */
    @Nullable
    Word before(int offset) {
        return offset <= 0 ? null : at(offset - 1);
    }

    boolean startsAt(int offset) {
        Word word = at(offset);
        return word == null || word.start() == offset;
    }

    boolean is(int start, int end) {
        Word word = at(start);
        return word != null && word.start() == start && word.end() == end;
    }
}
