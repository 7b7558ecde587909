package dev.talentwire.enrich.name;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the table of {@link CharKinds} from the surname list, HanLP's name statistics and the transliteration list. Three levels of surnames
 * and four of given-name characters: finer ones did worse on unseen articles.
 */
final class Kinds {

    private static final int FREQUENT_SURNAMES = 150;

    private Kinds() {}

    static CharKinds of(Words words, Lexicon lexicon, List<String> surnames) {
        Set<String> frequent = new HashSet<>(surnames.subList(0, FREQUENT_SURNAMES));
        byte[] table = new byte[CharKinds.COUNT];
        for (int i = 0; i < table.length; i++) {
            char c = (char) (CharKinds.FIRST + i);
            String s = String.valueOf(c);
            int surname = frequent.contains(s) ? 2 : lexicon.surname(c) ? 1 : 0;
            double given = Math.max(words.opensGiven(c), Math.max(words.closesGiven(c), words.aloneGiven(c)));
            int transliterates = lexicon.transliterates(c) ? 1 : 0;
            table[i] = (byte) (CharKinds.CHINESE + surname * 8 + readiness(given) * 2 + transliterates);
        }
        return new CharKinds(table);
    }

    /** A character that the statistics lack is as good as a middling one. */
    private static int readiness(double share) {
        if (share < 0) {
            return 2;
        }
        return share < 0.1 ? 0 : share < 0.4 ? 1 : 3;
    }
}
