package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.body.Sums.Sum;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.Trait;
import dev.talentwire.ingest.page.markup.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

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
    private final Set<Part> found = new HashSet<>();
    private final Deque<Opened> open = new ArrayDeque<>();
    private int texts;

    /** An element that is open, and how many texts stood before it. */
    private record Opened(Part part, int textsBefore) {}

    private Announced(Headline headline, Sums sums, int all) {
        this.headline = headline;
        this.sums = sums;
        this.all = all;
    }

    /**
     * The boxes in an element.
     *
     * @param sums without what is silent
     */
    static Set<Part> in(Outline page, Part root, Headline headline, Sums sums) {
        var walker = new Announced(headline, sums, sums.of(root).prose);
        page.walk(root, walker);
        return walker.found;
    }

    @Override
    public boolean enter(Part part) {
        if (part.is(Trait.SILENT)) {
            return false;
        }
        open.push(new Opened(part, texts));
        return true;
    }

    @Override
    public void leave(Part part) {
        open.pop();
    }

    @Override
    public void read(Words words) {
        if (words.text().isBlank()) {
            return;
        }
        if (words.text().length() <= 2 * LONGEST) {
            lookAt(words.text().strip(), words.letters());
        }
        if (words.text().length() <= LONGEST_AD && Disclaimers.isPromotion(words.text())) {
            leaveOutAround(words);
        }
        texts++;
    }

    /** A call to subscribe with its heading and its button, but with no other paragraph. */
    private void leaveOutAround(Words words) {
        Part box = null;
        for (Opened above : open) {
            Sum sum = sums.of(above.part());
            if (sum.paragraphs > 1 || !mayBe(above.part(), sum, true)) {
                break;
            }
            box = above.part();
        }
        if (box != null && sums.of(box).letters > words.letters()) {
            found.add(box);
        }
    }

    private void lookAt(String line, int letters) {
        boolean ad = AdLabel.is(line);
        if (!ad && !TailLines.endsArticle(line)) {
            return;
        }
        Part box = null;
        for (Opened above : open) {
            Sum sum = sums.of(above.part());
            if (above.textsBefore() < texts || !mayBe(above.part(), sum, ad)) {
                break;
            }
            boolean inLine = above.part().is(Trait.INLINE) || sum.letters == letters;
            if (box != null && sums.of(box).letters > HEAD_LETTERS && sum.letters > sums.of(box).letters) {
                break;
            }
            if (!inLine && box == null && !above.part().children().isEmpty() && sum.ownLetters > 0) {
                // The line goes on behind these words.
                return;
            }
            box = inLine ? box : above.part();
        }
        if (box != null) {
            found.add(box);
        }
    }

    private boolean mayBe(Part part, Sum sum, boolean ad) {
        boolean small = ad ? sum.prose <= LITTLE * all && sum.letters <= LONGEST_AD : sum.prose <= MOST_OF_PAGE * all;
        return small && !part.is(Trait.FRAME) && !part.isDeclaredBody() && !headline.isIn(part);
    }
}
