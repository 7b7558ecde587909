package dev.talentwire.enrich.words;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.utility.Predefine;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * HanLP's core dictionary as {@link WordGraph} needs it. Each word is looked up once; threads may share it, as what they write into the table
 * is the same and immutable.
 */
final class Entries {

    /** What HanLP counts a found Chinese name as, and a transliterated one. */
    private static final int NAME = 100;

    private static final int FOREIGN_NAME = 1000;

    /** A rare two-character name may be the beginning of one of three. */
    private static final int RARE = 1000;

    private final @Nullable Entry[] known = new Entry[CoreDictionary.trie.size()];
    private final Entry begin = edge(Nature.begin, CoreDictionary.BEGIN_WORD_ID);
    private final Entry end = edge(Nature.end, CoreDictionary.END_WORD_ID);
    private final Entry person = name(Nature.nr, NAME);
    private final Entry foreigner = name(Nature.nrf, FOREIGN_NAME);

    /** What stands before a text. */
    Entry begin() {
        return begin;
    }

    /** What stands behind a text. */
    Entry end() {
        return end;
    }

    /** A Chinese person's name that the dictionary lacks. */
    Entry person() {
        return person;
    }

    /** A transliterated name that the dictionary lacks. */
    Entry foreigner() {
        return foreigner;
    }

    /** A word where the dictionary's search has found it. */
    Entry of(DoubleArrayTrie<Attribute>.Searcher found, char[] text) {
        Entry entry = known[found.index];
        if (entry == null) {
            entry = read(new String(text, found.begin, found.length), found.index, found.value);
            known[found.index] = entry;
        }
        return entry;
    }

    /** As HanLP's {@code Vertex} has it: names, places, numbers and the like count as one word each. */
    private static Entry read(String word, int index, Attribute attribute) {
        int id = index;
        Attribute counted = attribute;
        if (attribute.nature.length == 1) {
            Nature nature = attribute.nature[0];
            if (nature.startsWith("nr")) {
                id = CoreDictionary.NR_WORD_ID;
            } else if (nature.startsWith("ns")) {
                id = CoreDictionary.NS_WORD_ID;
            } else if (nature.equals(Nature.nx)) {
                id = CoreDictionary.NX_WORD_ID == -1 ? CoreDictionary.X_WORD_ID : CoreDictionary.NX_WORD_ID;
            } else if (nature.startsWith("nt") || nature.equals(Nature.nit)) {
                id = CoreDictionary.NT_WORD_ID;
            } else if (nature.startsWith('m')) {
                id = CoreDictionary.M_WORD_ID;
                counted = CoreDictionary.get(id);
            } else if (nature.startsWith('x')) {
                id = CoreDictionary.X_WORD_ID;
                counted = CoreDictionary.get(id);
            } else if (nature.equals(Nature.t)) {
                id = CoreDictionary.T_WORD_ID;
                counted = CoreDictionary.get(id);
            }
        }
        return entry(word, id, counted.nature[0], counted.totalFrequency);
    }

    /** Characters that the dictionary lacks, all of one of HanLP's types. */
    Entry unknown(String word, byte type) {
        return switch (type) {
            case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM ->
                unknown(word, CoreDictionary.M_WORD_ID, Nature.m);
            case CharType.CT_DELIMITER, CharType.CT_OTHER -> unknown(word, -1, Nature.w);
            case CharType.CT_SINGLE -> unknown(word, CoreDictionary.X_WORD_ID, Nature.nx);
            default -> unknown(word, -1, Nature.n);
        };
    }

    private static Entry unknown(String word, int id, Nature nature) {
        return entry(word, id, nature, Predefine.OOV_DEFAULT_FREQUENCY);
    }

    private static Entry name(Nature nature, int frequency) {
        return entry("", CoreDictionary.NR_WORD_ID, nature, frequency);
    }

    private static Entry edge(Nature nature, int id) {
        return entry(" ", id, nature, Predefine.TOTAL_FREQUENCY / 10);
    }

    private static Entry entry(String word, int id, Nature nature, int frequency) {
        return new Entry(id, frequency, nature.toString(), unseen(frequency), roles(word, nature, frequency));
    }

    /** HanLP's {@code PersonRecognition.roleObserve}. */
    private static Entry.Roles roles(String word, Nature nature, int frequency) {
        EnumItem<NR> item = PersonDictionary.dictionary.get(word);
        if (item == null) {
            item = new EnumItem<>();
            if (nature.equals(Nature.nr) && frequency <= RARE && word.length() == 2) {
                item.labelMap.put(NR.X, 2);
                item.labelMap.put(NR.G, 1);
            } else if (nature.equals(Nature.nnt)) {
                item.labelMap.put(NR.G, 1);
                item.labelMap.put(NR.K, 1);
            } else {
                item.labelMap.put(NR.A, PersonDictionary.transformMatrixDictionary.getTotalFrequency(NR.A));
            }
        }
        int[] roles = new int[item.labelMap.size()];
        double[] shares = new double[roles.length];
        int i = 0;
        for (Map.Entry<NR, Integer> label : item.labelMap.entrySet()) {
            roles[i] = PersonRoles.ALL.indexOf(label.getKey());
            shares[i++] = Math.log((label.getValue() + 1e-8)
                    / PersonDictionary.transformMatrixDictionary.getTotalFrequency(label.getKey()));
        }
        return new Entry.Roles(roles, shares);
    }

    private static double unseen(int frequency) {
        return cost(0, 0, frequency);
    }

    /** What it costs that one word follows another. */
    static double cost(Entry from, Entry to) {
        int together = CoreBiGramTableDictionary.getBiFrequency(from.id(), to.id());
        return together == 0 ? to.unseen() : cost(together, from.frequency(), to.frequency());
    }

    /** HanLP's {@code MathUtility.calculateWeight}, to the last bit, so that ties are broken alike. */
    private static double cost(int together, int from, int to) {
        return -Math.log(Predefine.lambda * (Predefine.myu * together / (from + 1) + 1 - Predefine.myu)
                + (1 - Predefine.lambda) * to / Predefine.TOTAL_FREQUENCY);
    }
}
