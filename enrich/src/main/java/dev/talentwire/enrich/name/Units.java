package dev.talentwire.enrich.name;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.lexicon.PhraseTrie;
import dev.talentwire.enrich.words.Word;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as the tagger sees it: one unit per Chinese character or mark, one per Latin word or number; blanks are no units.
 * What is known of each unit stands in arrays, one entry per unit, so that a feature costs an array access.
 */
final class Units {

    private static final int NONE = 0;

    /** Lexicon marks: a position's or organisation's first, inner, last or only unit. */
    private static final int POSITION = 1;

    private static final int ORGANISATION = 5;

    final int[] starts;
    final int[] ends;
    final int[] symbols;
    final byte[] kinds;
    final byte[] marks;
    /** The word that covers the unit: place in it, its length, its part of speech. */
    final int[] words;
    /** The word before and the word after that one. */
    final int[] wordsBefore;

    final int[] wordsAfter;
    private int count;

    private Units(int capacity) {
        starts = new int[capacity];
        ends = new int[capacity];
        symbols = new int[capacity];
        kinds = new byte[capacity];
        marks = new byte[capacity];
        words = new int[capacity];
        wordsBefore = new int[capacity];
        wordsAfter = new int[capacity];
    }

    static Units of(CharSequence text, List<Word> cut, Lexicon lexicon, CharKinds charKinds) {
        Units units = new Units(text.length());
        units.split(text, charKinds);
        units.coverByWords(text, cut);
        units.mark(text, lexicon.positions(), POSITION);
        units.mark(text, lexicon.surfaces(), ORGANISATION);
        return units;
    }

    int count() {
        return count;
    }

    /** The unit that begins at {@code offset} or, failing that, the next one. */
    int at(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** Index behind the last unit of the sentence that holds {@code unit}. */
    int sentenceEnd(int unit) {
        int i = unit;
        while (i < count && !stop((char) symbols[i])) {
            i++;
        }
        return Math.min(count, i + 1);
    }

    private static boolean stop(char c) {
        return c == '。' || c == '!' || c == '?' || c == '\n' || c == ';';
    }

    private void split(CharSequence text, CharKinds charKinds) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ' ') {
                i++;
                continue;
            }
            int end = i + 1;
            int symbol = c;
            byte kind = charKinds.of(c);
            if (CharKinds.latin(c)) {
                while (end < text.length() && CharKinds.insideLatin(text, end)) {
                    end++;
                }
                symbol = latinSymbol(text, i, end);
                kind = CharKinds.ofLatin(text, i, end);
            } else if (CharKinds.digit(c)) {
                while (end < text.length() && CharKinds.digit(text.charAt(end))) {
                    end++;
                }
                symbol = 0x20000 + Math.min(end - i, 5);
            }
            starts[count] = i;
            ends[count] = end;
            symbols[count] = symbol;
            kinds[count] = kind;
            count++;
            i = end;
        }
    }

    private static int latinSymbol(CharSequence text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + Character.toLowerCase(text.charAt(i));
        }
        return 0x30000 + (hash & 0xFFFFFFF);
    }

    private void coverByWords(CharSequence text, List<Word> cut) {
        int unit = 0;
        for (int w = 0; w < cut.size() && unit < count; w++) {
            Word word = cut.get(w);
            int before = w == 0 ? NONE : hash(text, cut.get(w - 1));
            int after = w + 1 == cut.size() ? NONE : hash(text, cut.get(w + 1));
            int nature = nature(word);
            while (unit < count && starts[unit] < word.end()) {
                boolean first = starts[unit] <= word.start();
                boolean last = ends[unit] >= word.end();
                int place = (first ? 1 : 0) + (last ? 2 : 0);
                words[unit] = (nature * 8 + Math.min(word.length(), 5)) * 4 + place;
                wordsBefore[unit] = before;
                wordsAfter[unit] = after;
                unit++;
            }
        }
    }

    private static int nature(Word word) {
        String nature = word.nature();
        int hash = nature.charAt(0);
        for (int i = 1; i < Math.min(3, nature.length()); i++) {
            hash = hash * 31 + nature.charAt(i);
        }
        return hash;
    }

    private static int hash(CharSequence text, Word word) {
        int hash = 7;
        for (int i = word.start(); i < word.end(); i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash;
    }

    private <V> void mark(CharSequence text, PhraseTrie<V> phrases, int mark) {
        int unit = 0;
        while (unit < count) {
            PhraseTrie.@Nullable Hit<V> hit = phrases.longest(text, starts[unit]);
            int first = unit;
            int last = hit == null ? -1 : at(hit.end()) - 1;
            if (last < first || ends[last] > (hit == null ? 0 : hit.end())) {
                unit++;
                continue;
            }
            for (unit = first; unit <= last; unit++) {
                int place = first == last ? 3 : unit == first ? 0 : unit == last ? 2 : 1;
                marks[unit] = (byte) (mark + place);
            }
        }
    }
}
