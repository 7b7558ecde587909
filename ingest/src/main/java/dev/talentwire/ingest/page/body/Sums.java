package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.OneLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * What is in every element of a page, without the elements that are left out: counted once, in one walk over the page.
 */
final class Sums {

    private static final Sum NOTHING = new Sum(0, 0);
    /** A paragraph of prose has a sentence mark, or is as long as a sentence. */
    private static final double PROSE_POINTS = 1;

    private static final int TITLE_LETTERS = 8;
    private static final double NEARLY_ALL = 0.8;

    private final Map<Element, Sum> sums = new LinkedHashMap<>();

    static Sums of(Element root, Predicate<Element> leftOut) {
        var walk = new Walk(leftOut);
        NodeTraversor.filter(walk, root);
        return walk.sums;
    }

    /** What is in an element; nothing for one that was left out. */
    Sum of(Element element) {
        return sums.getOrDefault(element, NOTHING);
    }

    Map<Element, Sum> all() {
        return sums;
    }

    /** Contents of one element. Letters are weighted as in {@link Punctuation#letters}. */
    static final class Sum {

        /** Place of the element's start tag among all, from 1. */
        final int order;
        /** Place of the last element in it. */
        int last;
        /** Letters of prose before it. */
        final int proseBefore;

        int letters;
        int linked;
        /** Letters outside links in paragraphs that look like prose. */
        int prose;
        /** Paragraphs that look like prose. */
        int paragraphs;
        /** Of the text whose nearest block is this element, links not counted. */
        double ownPoints;

        int ownLetters;
        int ownLinked;
        /** Blocks that are nothing but a link, as the titles of teasers are. */
        int linkedBlocks;
        /** Tables, quotations and listings. */
        int figures;
        /** Links and buttons to answer or to like a comment. */
        int replies;

        Sum(int order, int proseBefore) {
            this.order = order;
            this.last = order;
            this.proseBefore = proseBefore;
        }

        boolean holds(Sum other) {
            return order <= other.order && other.last <= last;
        }

        boolean isBefore(Sum other) {
            return last < other.order;
        }

        double linkShare() {
            return letters == 0 ? 0 : (double) linked / letters;
        }
    }

    private static final class Walk implements NodeFilter {

        private final Sums sums = new Sums();
        private final Predicate<Element> leftOut;
        private final Deque<Sum> open = new ArrayDeque<>();
        private final Deque<Sum> blocks = new ArrayDeque<>();
        private int links;
        private int order;
        private int prose;

        Walk(Predicate<Element> leftOut) {
            this.leftOut = leftOut;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof Element element) {
                if (leftOut.test(element)) {
                    boolean button = element.normalName().equals("button") && !open.isEmpty();
                    if (button && ReplyWords.is(OneLine.ofStart(element, ReplyWords.LONGEST))) {
                        open.element().replies++;
                    }
                    return FilterResult.SKIP_ENTIRELY;
                }
                var sum = new Sum(++order, prose);
                sums.sums.put(element, sum);
                open.push(sum);
                links += Tags.isLink(element) ? 1 : 0;
                if (!Tags.isInline(element) || blocks.isEmpty()) {
                    blocks.push(sum);
                }
            } else if (node instanceof TextNode text && !open.isEmpty()) {
                count(text.getWholeText());
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                close(element);
            }
            return FilterResult.CONTINUE;
        }

        private void count(String text) {
            int letters = Punctuation.letters(text);
            if (letters == 0 && text.isBlank()) {
                return;
            }
            open.element().replies += ReplyWords.is(text) ? 1 : 0;
            Sum block = blocks.element();
            open.element().letters += letters;
            block.ownLetters += letters;
            if (links > 0) {
                open.element().linked += letters;
                block.ownLinked += letters;
            } else {
                block.ownPoints += Punctuation.points(Punctuation.marks(text), letters);
            }
        }

        private void close(Element element) {
            Sum sum = open.pop();
            sum.last = order;
            sum.figures += Tags.isFigure(element) ? 1 : 0;
            links -= Tags.isLink(element) ? 1 : 0;
            if (blocks.element() == sum) {
                blocks.pop();
                boolean isProse = sum.ownPoints >= PROSE_POINTS && sum.ownLinked * 2 <= sum.ownLetters;
                int own = isProse ? sum.ownLetters - sum.ownLinked : 0;
                sum.prose += own;
                prose += own;
                sum.paragraphs += isProse ? 1 : 0;
                boolean isLink = sum.ownLetters >= TITLE_LETTERS && sum.ownLinked >= NEARLY_ALL * sum.ownLetters;
                sum.linkedBlocks += isLink ? 1 : 0;
            }
            if (!open.isEmpty()) {
                Sum parent = open.element();
                parent.letters += sum.letters;
                parent.linked += sum.linked;
                parent.prose += sum.prose;
                parent.paragraphs += sum.paragraphs;
                parent.linkedBlocks += sum.linkedBlocks;
                parent.figures += sum.figures;
                parent.replies += sum.replies;
            }
        }
    }
}
