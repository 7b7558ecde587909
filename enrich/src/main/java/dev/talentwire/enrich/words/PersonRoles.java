package dev.talentwire.enrich.words;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.nr.NRPattern;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import java.util.List;

/** HanLP's recognition of Chinese names: each word gets a role, and some sequences of roles are a name (PersonRecognition, PersonDictionary). */
final class PersonRoles {

    /** In the order of HanLP's table of transitions. */
    static final List<NR> ALL = List.of(NR.values());

    private static final int FIRST = ALL.indexOf(NR.K);

    private PersonRoles() {}

    /** Takes a name that was found. */
    interface Found {
        /** @return true when there was no such word */
        boolean name(int start, int end);
    }

    /**
     * Hands over each name.
     *
     * @param path the words of a text, in order, between what stands before and behind it
     * @return true when one of them was new
     */
    static boolean find(String text, List<WordGraph.Node> path, Found found) {
        // A role for each word, except that some words are cut in two; where each role's word begins.
        StringBuilder pattern = new StringBuilder(path.size() + 8);
        int[] starts = new int[2 * path.size() + 1];
        double[][] transitions = PersonDictionary.transformMatrixDictionary.transititon_probability;
        int at = FIRST;
        NR before = NR.A;
        for (int i = 0; i < path.size(); i++) {
            WordGraph.Node word = path.get(i);
            at = i == 0 ? FIRST : word.entry.roles().behind(at, transitions[at]);
            NR role = ALL.get(at);
            starts[pattern.length()] = word.start;
            switch (role) {
                case U -> {
                    pattern.append(NR.K).append(NR.B);
                    starts[pattern.length() - 1] = word.end - 1;
                    before = NR.B;
                }
                case V -> {
                    pattern.append(before == NR.B ? NR.E : NR.D).append(NR.L);
                    starts[pattern.length() - 1] = word.start + 1;
                }
                default -> {
                    pattern.append(role);
                    before = role;
                }
            }
        }
        starts[pattern.length()] = text.length() + 1;
        boolean[] grown = new boolean[1];
        PersonDictionary.trie.parseText(pattern.toString(), (begin, end, form) -> {
            String name = text.substring(starts[begin], starts[end]);
            boolean twice = form == NRPattern.BCD && name.charAt(0) == name.charAt(2);
            EnumItem<NR> known = twice ? null : PersonDictionary.dictionary.get(name);
            if (!twice && (known == null || !known.containsLabel(NR.A))) {
                grown[0] |= found.name(starts[begin], starts[end]);
            }
        });
        return grown[0];
    }
}
