package dev.talentwire.enrich.words;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * HanLP, and the only door to it. Its load is lazy, so everything is loaded here once; one instance serves all threads.
 */
public final class Words {

    /** How the parts of speech begin that name something: person, place, organisation, brand, foreign, institution. */
    private static final Set<String> NAMING = Set.of("nr", "ns", "nt", "nz", "nx", "ni");

    /** The tokenizer is given at most this much at once, so that a sentence without an end costs linear time and little memory. */
    private static final int PIECE = 1_000;

    private final CompletableFuture<Entries> entries;
    private final char[] simplified = new char[Character.MAX_VALUE + 1];
    private final RoleShare opensGiven = new RoleShare(NR.C);
    private final RoleShare closesGiven = new RoleShare(NR.D);
    private final RoleShare aloneGiven = new RoleShare(NR.E);
    private final RoleShare surname = new RoleShare(NR.B);

    public Words() {
        // The dictionaries of words and those of characters are read side by side: the first article waits for both.
        // HanLP's settings, which both need, are loaded before, by one thread, so that two threads never wait for each
        // other.
        CharType.get(' ');
        entries = CompletableFuture.supplyAsync(Words::entries);
        for (int c = 0; c < simplified.length; c++) {
            simplified[c] = (char) c;
        }
        for (char c = '\u4e00'; c < '\u9fff'; c++) {
            String converted = HanLP.convertToSimplifiedChinese(String.valueOf(c));
            if (converted.length() == 1) {
                simplified[c] = converted.charAt(0);
            }
        }
        // Right in simplified text, and rare enough in traditional text: 著名, 乾 as a name, 瞭望.
        for (char c : "著乾瞭".toCharArray()) {
            simplified[c] = c;
        }
    }

    /** HanLP reads its dictionaries when the first text comes. */
    private static Entries entries() {
        Entries entries = new Entries();
        new WordGraph("预热人名张小明", entries).cut();
        return entries;
    }

    /** The simplified form of a character, or the character itself. */
    public char simplify(char c) {
        return simplified[c];
    }

    /** Cuts text into words, in order and without gaps. */
    public List<Word> cut(String text) {
        Entries known = entries.join();
        List<Word> words = new ArrayList<>(text.length() / 2 + 1);
        int start = 0;
        while (start < text.length()) {
            int end = pieceEnd(text, start);
            List<WordGraph.Node> way = new WordGraph(text.substring(start, end), known).cut();
            for (WordGraph.Node word : way.subList(1, way.size() - 1)) {
                words.add(new Word(start + word.start, start + word.end, word.entry.nature()));
            }
            start = end;
        }
        return words;
    }

    private static int pieceEnd(String text, int start) {
        int limit = Math.min(text.length(), start + PIECE);
        int line = text.lastIndexOf('\n', limit - 1);
        if (limit == text.length()) {
            return limit;
        }
        if (line > start) {
            return line + 1;
        }
        int stop = text.lastIndexOf('。', limit - 1);
        return stop > start ? stop + 1 : limit;
    }

    /** True when the core dictionary holds it as something other than a name. */
    public boolean common(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute != null
                && attribute.nature.length > 0
                && !attribute.nature[0].startsWith("nr")
                && attribute.totalFrequency >= 2;
    }

    /** True when the core dictionary holds it as something that names nothing: no person, place, organisation, brand. */
    public boolean ordinary(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        if (attribute == null || attribute.nature.length == 0) {
            return false;
        }
        String nature = attribute.nature[0].toString();
        return nature.length() < 2 || !NAMING.contains(nature.substring(0, 2));
    }

    /** Share of a character's uses in which it opens a two-character given name. */
    public double opensGiven(char c) {
        return opensGiven.of(c);
    }

    /** Share in which it closes a two-character given name. */
    public double closesGiven(char c) {
        return closesGiven.of(c);
    }

    /** Share in which it is a given name alone. */
    public double aloneGiven(char c) {
        return aloneGiven.of(c);
    }

    /** Share in which it is a surname. */
    public double surname(char c) {
        return surname.of(c);
    }
}
