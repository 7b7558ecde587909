package dev.talentwire.enrich.sentiment;

import dev.talentwire.enrich.lexicon.LexiconFiles;
import dev.talentwire.enrich.lexicon.LexiconFiles.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of sentiment-events.tsv and sentiment-modifiers.tsv, and where they stand in a text. */
final class ToneWords {

    private final Node root = new Node();

    /** One bit for each character that begins a word: most places are passed over without a search. */
    private final BitSet begins = new BitSet();

    private ToneWords() {}

    /**
     * Reads both files; their heads describe the columns. A later row for an event replaces an earlier one, so that an operator can correct a word.
     *
     * @throws dev.talentwire.enrich.lexicon.LexiconException with every unreadable row
     */
    static ToneWords read(LexiconFiles files) {
        ToneWords words = new ToneWords();
        for (Row row : files.rows("sentiment-events.tsv", 4)) {
            words.add(
                    files,
                    row,
                    node -> node.event =
                            new Event(option(Event.Kind.class, row.cell(1)), weight(row.cell(2)), weight(row.cell(3))));
        }
        for (Row row : files.rows("sentiment-modifiers.tsv", 2)) {
            words.add(files, row, node -> node.modifiers.add(option(Modifier.class, row.cell(1))));
        }
        files.throwIfAny();
        return words;
    }

    private void add(LexiconFiles files, Row row, Consumer<Node> meaning) {
        if (row.cell(0).isEmpty()) {
            files.problem(row, "has no term in its first column");
            return;
        }
        try {
            meaning.accept(node(row.cell(0)));
        } catch (IllegalArgumentException e) {
            files.problem(row, String.valueOf(e.getMessage()));
        }
    }

    /** Finds the words in text[start, end), longest first and without overlap. Linear: no word is longer than a few characters. */
    List<Cue> find(String text, int start, int end) {
        List<Cue> found = new ArrayList<>();
        int i = start;
        while (i < end) {
            Cue cue = begins.get(text.charAt(i)) ? longest(text, i, end) : null;
            if (cue == null) {
                i++;
            } else {
                found.add(cue);
                i = cue.end();
            }
        }
        return found;
    }

    private @Nullable Cue longest(String text, int start, int end) {
        Cue best = null;
        Node node = root;
        for (int i = start; i < end; i++) {
            node = node.next(text.charAt(i));
            if (node == null) {
                break;
            }
            if (node.event != null || !node.modifiers.isEmpty()) {
                best = new Cue(start, i + 1, node.event, node.modifiers);
            }
        }
        return best;
    }

    private Node node(String term) {
        Node node = root;
        begins.set(term.charAt(0));
        for (int i = 0; i < term.length(); i++) {
            node = node.grow(term.charAt(i));
        }
        return node;
    }

    private static <E extends Enum<E>> E option(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(option -> lower(option).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind must be one of "
                        + Stream.of(type.getEnumConstants())
                                .map(ToneWords::lower)
                                .collect(Collectors.joining(", "))
                        + ", not " + name));
    }

    private static String lower(Enum<?> option) {
        return option.name().toLowerCase(Locale.ROOT);
    }

    private static double weight(String cell) {
        try {
            double weight = Double.parseDouble(cell);
            if (weight >= -1 && weight <= 1) {
                return weight;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a weight must be a number from -1 to 1, not " + cell, e);
        }
        throw new IllegalArgumentException("a weight must lie between -1 and 1, not " + cell);
    }

    /** One character of the words that begin alike. */
    private static final class Node {
        private char[] keys = {};
        private Node[] children = {};
        private @Nullable Event event;
        private final Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);

        @Nullable
        Node next(char c) {
            int at = Arrays.binarySearch(keys, c);
            return at < 0 ? null : children[at];
        }

        Node grow(char c) {
            int at = Arrays.binarySearch(keys, c);
            if (at >= 0) {
                return children[at];
            }
            int to = -at - 1;
            char[] wider = Arrays.copyOf(keys, keys.length + 1);
            Node[] more = Arrays.copyOf(children, children.length + 1);
            System.arraycopy(keys, to, wider, to + 1, keys.length - to);
            System.arraycopy(children, to, more, to + 1, children.length - to);
            wider[to] = c;
            more[to] = new Node();
            keys = wider;
            children = more;
            return children[to];
        }
    }
}
