package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.body.Sums.Sum;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.PartSet;
import dev.talentwire.ingest.page.markup.Trait;
import dev.talentwire.ingest.page.markup.Words;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

/** What stands on a page around the article: told by the element's name in HTML, and by words in its own names. */
final class Furniture {

    private static final double MOST = 0.5;
    private static final double LITTLE = 0.15;
    private static final int SHORT_LETTERS = 160;
    /** How much longer a paragraph is than a name in it. */
    private static final int MOST_OF_SENTENCE = 3;

    private static final double MANY_LINKS = 0.3;
    /** What must be left of a page without its longest furniture: two short sentences. */
    private static final int LEFT_LETTERS = 80;

    private final Headline headline;
    private final Sums sums;
    private final int all;
    /** By the very list of words: a page calls many of its elements the same. */
    private final IdentityHashMap<List<String>, NameKinds> kinds = new IdentityHashMap<>();

    /**
     * The furniture of a page.
     *
     * @param sums without what is silent
     */
    Furniture(Headline headline, Sums sums, int all) {
        this.headline = headline;
        this.sums = sums;
        this.all = all;
    }

    /** Elements whose kind says that they are furniture, or that they are hidden, and whose contents do not contradict. */
    boolean isAround(Part part) {
        return ((part.is(Trait.USUALLY_AROUND) && !(part.is("aside") && isNote(kinds(part), sums.of(part))))
                        || part.isHidden()
                        || isPicture(part, sums.of(part)))
                && !headline.isIn(part)
                && sums.of(part).prose <= MOST * all;
    }

    /** Whether an element's names say that it is furniture, and its contents do not contradict. */
    boolean isNamed(Part part) {
        if (part.words().isEmpty() || part.is(Trait.FRAME)) {
            return false;
        }
        NameKinds named = kinds(part);
        Sum sum = sums.of(part);
        return (isStrong(named, sum) || isWeak(named, sum) || isInset(part, named, sum))
                && !headline.isIn(part)
                && !part.isDeclaredBody()
                && !isInSentence(part, sums);
    }

    private NameKinds kinds(Part part) {
        return kinds.computeIfAbsent(part.words(), NameKinds::of);
    }

    /** A linked name or a quotation within a paragraph is its text, whatever the link is called. */
    private static boolean isInSentence(Part part, Sums sums) {
        if (!part.is(Trait.INLINE)) {
            return part.is("blockquote");
        }
        Part around = part.parent();
        while (around != null && around.is(Trait.INLINE)) {
            around = around.parent();
        }
        if (around == null) {
            return false;
        }
        Sum sentence = sums.of(around);
        return sentence.ownPoints >= 1 && sentence.ownLetters >= MOST_OF_SENTENCE * sums.of(part).letters;
    }

    private boolean isStrong(NameKinds named, Sum sum) {
        if (!named.strong()) {
            return false;
        }
        boolean canBeLong = named.mayBeLong() && !named.frame() && all - sum.prose >= LEFT_LETTERS;
        return sum.prose <= MOST * all || canBeLong;
    }

    private boolean isWeak(NameKinds named, Sum sum) {
        return named.weak()
                && !named.body()
                && sum.prose <= LITTLE * all
                && (sum.letters <= SHORT_LETTERS || sum.linkShare() > MANY_LINKS);
    }

    private static boolean isInset(Part part, NameKinds named, Sum sum) {
        return named.inset()
                && !named.body()
                && sum.prose == 0
                && !isNote(named, sum)
                && sum.figures == 0
                && sum.letters <= SHORT_LETTERS
                && !part.hasOnlyInline();
    }

    /** A note to the text, which no other page is linked from. */
    private static boolean isNote(NameKinds named, Sum sum) {
        return named.note() && sum.linked == 0;
    }

    /** A figure may also hold a table, a quotation or a listing, which are text. */
    private static boolean isPicture(Part part, Sum sum) {
        return part.is("figure") && sum.figures == 0;
    }

    /** The outermost elements that are unwanted; what is silent is passed over. */
    static PartSet find(Outline page, Part root, Predicate<Part> unwanted) {
        var found = new PartSet();
        page.walk(root, new Outline.Walker() {
            @Override
            public boolean enter(Part part) {
                if (part.is(Trait.SILENT)) {
                    return false;
                }
                boolean wanted = !unwanted.test(part);
                if (!wanted) {
                    found.add(part);
                }
                return wanted;
            }

            @Override
            public void read(Words words) {
                // Elements are told by what they are and what they hold.
            }
        });
        return found;
    }
}
