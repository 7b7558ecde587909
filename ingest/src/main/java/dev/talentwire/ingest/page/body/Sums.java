package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.Punctuation;
import dev.talentwire.ingest.page.markup.Trait;
import dev.talentwire.ingest.page.markup.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is in every element of a page, without the elements that are left out: counted once, in one walk over the page.
 */
final class Sums {

    private static final Sum NOTHING = new Sum();
    /** A paragraph of prose has a sentence mark, or is as long as a sentence. */
    private static final double PROSE_POINTS = 1;

    private static final int TITLE_LETTERS = 8;
    private static final double NEARLY_ALL = 0.8;

    private final int first;
    private final @Nullable Sum[] sums;
    private final List<Part> counted = new ArrayList<>();

    private Sums(Part root) {
        this.first = root.order();
        this.sums = new Sum[root.endOrder() - first];
    }

    /** Counts what is in an element. */
    static Sums of(Outline page, Part root, Predicate<Part> leftOut) {
        var walk = new Walk(new Sums(root), leftOut);
        page.walk(root, walk);
        return walk.sums;
    }

    /** What is in an element; nothing for one that was left out or that is elsewhere. */
    Sum of(Part part) {
        int place = part.order() - first;
        Sum sum = place >= 0 && place < sums.length ? sums[place] : null;
        return sum == null ? NOTHING : sum;
    }

    /** The nearest element above one that holds more letters, or the document; wrappers that hold nothing else are passed over. */
    Part firstWithMore(Part part) {
        int letters = of(part).letters;
        Part found = part;
        while (found.parent() != null && of(found).letters == letters) {
            found = Objects.requireNonNull(found.parent());
        }
        return found;
    }

    /** The elements that were not left out, in the order of the page. */
    List<Part> counted() {
        return counted;
    }

    /** Contents of one element. Letters are weighted as in {@link Punctuation#letters}. */
    static final class Sum {

        /** Place of the element's start tag among all, from 1. */
        final int order;
        /** Place of the last element in it. */
        final int last;
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

        private final @Nullable Sum above;
        /** Of a block. */
        private final @Nullable Sum blockAbove;

        private Sum() {
            this.order = 0;
            this.last = 0;
            this.proseBefore = 0;
            this.above = null;
            this.blockAbove = null;
        }

        Sum(Part part, int proseBefore, @Nullable Sum above, @Nullable Sum blockAbove) {
            this.order = part.order() + 1;
            this.last = part.endOrder();
            this.proseBefore = proseBefore;
            this.above = above;
            this.blockAbove = blockAbove;
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

    private static final class Walk implements Outline.Walker {

        private final Sums sums;
        private final Predicate<Part> leftOut;
        private @Nullable Sum open;
        private @Nullable Sum block;
        private int links;
        private int prose;

        Walk(Sums sums, Predicate<Part> leftOut) {
            this.sums = sums;
            this.leftOut = leftOut;
        }

        @Override
        public boolean enter(Part part) {
            if (leftOut.test(part)) {
                if (open != null && part.is("button") && ReplyWords.is(part.line(ReplyWords.LONGEST))) {
                    open.replies++;
                }
                return false;
            }
            boolean isBlock = block == null || !part.is(Trait.INLINE);
            var sum = new Sum(part, prose, open, isBlock ? block : null);
            sums.sums[part.order() - sums.first] = sum;
            sums.counted.add(part);
            open = sum;
            links += part.is(Trait.LINK) ? 1 : 0;
            block = isBlock ? sum : block;
            return true;
        }

        @Override
        public void read(Words words) {
            int letters = words.letters();
            if (open == null || block == null || (letters == 0 && words.text().isBlank())) {
                return;
            }
            open.replies += ReplyWords.is(words.text()) ? 1 : 0;
            open.letters += letters;
            block.ownLetters += letters;
            if (links > 0) {
                open.linked += letters;
                block.ownLinked += letters;
            } else {
                block.ownPoints += Punctuation.points(words.marks(), letters);
            }
        }

        @Override
        public void leave(Part part) {
            Sum sum = Objects.requireNonNull(open);
            sum.figures += part.is(Trait.FIGURE) ? 1 : 0;
            links -= part.is(Trait.LINK) ? 1 : 0;
            if (block == sum) {
                block = sum.blockAbove;
                boolean isProse = sum.ownPoints >= PROSE_POINTS && sum.ownLinked * 2 <= sum.ownLetters;
                int own = isProse ? sum.ownLetters - sum.ownLinked : 0;
                sum.prose += own;
                prose += own;
                sum.paragraphs += isProse ? 1 : 0;
                boolean isLink = sum.ownLetters >= TITLE_LETTERS && sum.ownLinked >= NEARLY_ALL * sum.ownLetters;
                sum.linkedBlocks += isLink ? 1 : 0;
            }
            Sum parent = sum.above;
            open = parent;
            if (parent != null) {
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
