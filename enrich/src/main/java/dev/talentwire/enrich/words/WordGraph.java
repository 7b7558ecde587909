package dev.talentwire.enrich.words;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.TranslatedPersonDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that a text may consist of, and the cheapest way through them: what HanLP's {@code ViterbiSegment} cuts with its dictionaries and
 * its recognition of Chinese and transliterated names, word for word, at a fraction of the time, because no word is made as a string or looked
 * up a second time.
 */
final class WordGraph {

    /** How far before a found name words are looked for that lead to it. */
    private static final int REACH = 4;

    private static final String FOREIGN = "nrf";

    private final String text;
    private final Entries entries;
    private final Node begin;

    /** The words that begin at each offset; at the last one what stands behind the text. */
    private final @Nullable Node[] words;

    /** The words of the first way, the names found in it, and what connects them. */
    private final @Nullable Node[] chosen;

    /** How many of those HanLP counts: it counts some twice, and stops looking where it has counted enough. */
    private final int[] counts;

    WordGraph(String text, Entries entries) {
        this.text = text;
        this.entries = entries;
        begin = new Node(-1, 0, entries.begin());
        words = new Node[text.length() + 1];
        chosen = new Node[text.length() + 1];
        counts = new int[text.length() + 1];
    }

    /** A word at a place. */
    static final class Node {
        final int start;
        final int end;
        final Entry entry;
        private @Nullable Node next;
        private @Nullable Node nextChosen;
        private boolean isChosen;
        private @Nullable Node from;
        private double cost;

        private Node(int start, int end, Entry entry) {
            this.start = start;
            this.end = end;
            this.entry = entry;
        }

        private void follow(Node before) {
            double sum = before.cost + Entries.cost(before.entry, entry);
            if (from == null || cost > sum) {
                from = before;
                cost = sum;
            }
        }
    }

    /** The words of the cheapest way, in order and without gaps, between what stands before and behind the text. */
    List<Node> cut() {
        char[] characters = text.toCharArray();
        words[text.length()] = new Node(text.length(), text.length() + 1, entries.end());
        lookUp(characters);
        fillGaps(characters);
        List<Node> way = cheapest();
        way.forEach(this::choose);
        boolean grown = PersonRoles.find(text, way, (start, end) -> insert(new Node(start, end, entries.person())));
        grown |= foreigners(way);
        return grown ? again() : way;
    }

    private void lookUp(char[] characters) {
        DoubleArrayTrie<CoreDictionary.Attribute>.Searcher found = CoreDictionary.trie.getSearcher(characters, 0);
        while (found.next()) {
            add(new Node(found.begin, found.begin + found.length, entries.of(found, characters)));
        }
    }

    /** Behind the words that begin at the same offset, unless there is one as long. */
    private void add(Node word) {
        Node last = null;
        for (Node other = words[word.start]; other != null; other = other.next) {
            if (other.end == word.end) {
                return;
            }
            last = other;
        }
        if (last == null) {
            words[word.start] = word;
        } else {
            last.next = word;
        }
    }

    /** HanLP's {@code WordBasedSegment.generateWordNet}: what the dictionary lacks becomes words of one type of characters each. */
    private void fillGaps(char[] characters) {
        int at = 0;
        while (at < characters.length) {
            Node last = words[at];
            if (last == null) {
                int end = at + 1;
                while (end < characters.length
                        && (words[end] == null || CharType.get(characters[end]) == CharType.CT_CNUM)) {
                    end++;
                }
                unknown(characters, at, end);
                at = end;
                continue;
            }
            while (last.next != null) {
                last = last.next;
            }
            at = last.end;
        }
    }

    /** HanLP's {@code Segment.quickAtomSegment}; 3.14 stays one word. */
    private void unknown(char[] characters, int from, int to) {
        int start = from;
        byte type = CharType.get(characters[from]);
        for (int i = from + 1; i < to; i++) {
            byte next = CharType.get(characters[i]);
            boolean decimal = next != type
                    && type == CharType.CT_NUM
                    && "，,．.".indexOf(characters[i]) >= 0
                    && i + 1 < to
                    && CharType.get(characters[i + 1]) == CharType.CT_NUM;
            if (decimal) {
                continue;
            }
            if (next != type) {
                add(new Node(start, i, entries.unknown(text.substring(start, i), type)));
                start = i;
            }
            type = next;
        }
        add(new Node(start, to, entries.unknown(text.substring(start, to), type)));
    }

    /** Viterbi 1967. Words keep their costs from the first time to the second, as HanLP's do. */
    private List<Node> cheapest() {
        for (Node node = words[0]; node != null; node = node.next) {
            node.follow(begin);
        }
        for (int at = 0; at < text.length(); at++) {
            for (Node node = words[at]; node != null; node = node.next) {
                if (node.from != null) {
                    for (Node to = words[node.end]; to != null; to = to.next) {
                        to.follow(node);
                    }
                }
            }
        }
        List<Node> way = new ArrayList<>(text.length() / 2 + 3);
        for (Node node = words[text.length()]; node != null; node = node.from) {
            way.add(node);
        }
        Collections.reverse(way);
        return way;
    }

    /** The way through what was chosen alone. */
    private List<Node> again() {
        for (int at = 0; at < words.length; at++) {
            words[at] = chosen[at];
            for (Node node = chosen[at]; node != null; node = node.nextChosen) {
                node.next = node.nextChosen;
            }
        }
        return cheapest();
    }

    private void choose(Node node) {
        if (node == begin) {
            return;
        }
        counts[node.start]++;
        if (node.isChosen) {
            return;
        }
        node.isChosen = true;
        Node last = chosen[node.start];
        if (last == null) {
            chosen[node.start] = node;
            return;
        }
        while (last.nextChosen != null) {
            last = last.nextChosen;
        }
        last.nextChosen = node;
    }

    /** HanLP's {@code WordNet.insert}; false when there is a word at that place. */
    private boolean insert(Node name) {
        for (Node other = chosen[name.start]; other != null; other = other.nextChosen) {
            if (other.end == name.end) {
                return false;
            }
        }
        choose(name);
        for (int at = name.start - 1; at >= Math.max(0, name.start - REACH); at--) {
            int all = 0;
            for (Node word = words[at]; word != null; word = word.next) {
                all++;
            }
            for (Node word = all > counts[at] ? words[at] : null; word != null; word = word.next) {
                if (word.end == name.start) {
                    choose(word);
                }
            }
        }
        if (counts[name.end] == 0) {
            for (Node word = words[name.end]; word != null; word = word.next) {
                choose(word);
            }
        }
        return true;
    }

    /** HanLP's {@code TranslatedPersonRecognition}: words behind a transliterated name that such names consist of belong to it. */
    private boolean foreigners(List<Node> way) {
        boolean grown = false;
        for (int i = 1; i < way.size(); i++) {
            if (!foreign(way.get(i))) {
                continue;
            }
            int first = i++;
            while (i < way.size() - 1
                    && (foreign(way.get(i)) || TranslatedPersonDictionary.containsKey(written(way.get(i))))) {
                i++;
            }
            if (i - first > 1) {
                grown |= insert(new Node(way.get(first).start, way.get(i - 1).end, entries.foreigner()));
            }
        }
        return grown;
    }

    private static boolean foreign(Node word) {
        return word.entry.nature().equals(FOREIGN);
    }

    private String written(Node word) {
        return text.substring(word.start, word.end);
    }
}
