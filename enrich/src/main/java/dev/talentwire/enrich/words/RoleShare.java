package dev.talentwire.enrich.words;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import java.util.Arrays;
import java.util.Map;

/**
 * In which share of its uses in names a character plays one role. Each character is looked up in HanLP's statistics once. Threads may share it: what
 * they write into the table is the same.
 */
final class RoleShare {

    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';
    private static final double UNKNOWN = -1;

    private final NR role;
    private final double[] shares = new double[LAST - FIRST + 1];

    RoleShare(NR role) {
        this.role = role;
        Arrays.fill(shares, Double.NaN);
    }

    /** From 0 to 1; −1 when the statistics lack the character. */
    double of(char c) {
        if (c < FIRST || c > LAST) {
            return read(c);
        }
        double known = shares[c - FIRST];
        if (Double.isNaN(known)) {
            known = read(c);
            shares[c - FIRST] = known;
        }
        return known;
    }

    private double read(char c) {
        EnumItem<NR> item = PersonDictionary.dictionary.get(String.valueOf(c));
        if (item == null) {
            return UNKNOWN;
        }
        long total = 0;
        long asked = 0;
        for (Map.Entry<NR, Integer> entry : item.labelMap.entrySet()) {
            total += entry.getValue();
            if (entry.getKey() == role) {
                asked = entry.getValue();
            }
        }
        return total == 0 ? UNKNOWN : (double) asked / total;
    }
}
