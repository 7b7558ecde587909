package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.body.Sums.Sum;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.PartSet;
import dev.talentwire.ingest.page.markup.Trait;
import dev.talentwire.ingest.page.markup.Words;
import org.jspecify.annotations.Nullable;

/**
 * Boxes that say themselves, and in no name, that they are not of the article: their first line announces an advertisement or other
 * things to read, or a line of theirs calls to subscribe.
 */
final class Announced implements Outline.Walker {

    private static final int LONGEST = 40;
    /** A box that holds no more is the line that stands on top of another one. */
    private static final int HEAD_LETTERS = 40;

    private static final double MOST_OF_PAGE = 0.3;
    /** An advertisement says a sentence or two; what is longer is a part of the article that begins with one. */
    private static final int LONGEST_AD = 240;

    private static final double LITTLE = 0.15;

    private final Headline headline;
    private final Sums sums;
    private final int all;
    private final Part root;
    /** How many texts stood before each element, by its place. */
    private final int[] textsBefore;

    private final PartSet found = new PartSet();
    private int texts;

    private Announced(Part root, Headline headline, Sums sums) {
        this.root = root;
        this.textsBefore = new int[root.endOrder() - root.order()];
        this.headline = headline;
        this.sums = sums;
        this.all = sums.of(root).prose;
    }

    /**
     * The boxes in an element.
     *
     * @param sums without what is silent
     */
    static PartSet in(Outline page, Part root, Headline headline, Sums sums) {
        var walker = new Announced(root, headline, sums);
        page.walk(root, walker);
        return walker.found;
    }

    @Override
    public boolean enter(Part part) {
        if (part.is(Trait.SILENT)) {
            return false;
        }
        textsBefore[part.order() - root.order()] = texts;
        return true;
    }

    @Override
    public void read(Words words) {
        if (words.letters() == 0 && words.text().isBlank()) {
            return;
        }
        if (words.text().length() <= 2 * LONGEST) {
            lookAt(words);
        }
        if (words.text().length() <= LONGEST_AD && Disclaimers.isPromotion(words.text())) {
            leaveOutAround(words);
        }
        texts++;
    }

    /** A call to subscribe with its heading and its button, but with no other paragraph. */
    private void leaveOutAround(Words words) {
        Part box = null;
        for (Part above = words.part(); above != null; above = outOf(above)) {
            Sum sum = sums.of(above);
            if (sum.paragraphs > 1 || !mayBe(above, sum, true)) {
                break;
            }
            box = above;
        }
        if (box != null && sums.of(box).letters > words.letters()) {
            found.add(box);
        }
    }

    private void lookAt(Words words) {
        String line = words.text().strip();
        boolean ad = AdLabel.is(line);
        if (!ad && !TailLines.endsArticle(line)) {
            return;
        }
        Part box = null;
        for (Part above = words.part(); above != null; above = outOf(above)) {
            Sum sum = sums.of(above);
            if (textsBefore[above.order() - root.order()] < texts || !mayBe(above, sum, ad)) {
                break;
            }
            boolean inLine = above.is(Trait.INLINE) || sum.letters == words.letters();
            if (box != null && sums.of(box).letters > HEAD_LETTERS && sum.letters > sums.of(box).letters) {
                break;
            }
            if (!inLine && box == null && above.childCount() > 0 && sum.ownLetters > 0) {
                // The line goes on behind these words.
                return;
            }
            box = inLine ? box : above;
        }
        if (box != null) {
            found.add(box);
        }
    }

    /** What holds an element, up to where we look. */
    private @Nullable Part outOf(Part part) {
        return part.equals(root) ? null : part.parent();
    }

    private boolean mayBe(Part part, Sum sum, boolean ad) {
        boolean small = ad ? sum.prose <= LITTLE * all && sum.letters <= LONGEST_AD : sum.prose <= MOST_OF_PAGE * all;
        return small && !part.is(Trait.FRAME) && !part.isDeclaredBody() && !headline.isIn(part);
    }
}
