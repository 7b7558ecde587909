package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.Punctuation;
import dev.talentwire.ingest.page.markup.Trait;
import dev.talentwire.ingest.page.markup.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Writes an element's text out block by block, with what is known of each. */
final class BlockWriter extends BlockSplitter {

    private final Predicate<Part> leftOut;
    private final List<Block> blocks = new ArrayList<>();
    private int letters;
    private int linkedLetters;
    private int links;
    private int headings;
    private int rows;
    private int centers;
    private boolean belowImage;
    private boolean besideImage;
    private boolean heading;
    private boolean row;
    private boolean centered;

    private BlockWriter(Predicate<Part> leftOut) {
        this.leftOut = leftOut;
    }

    static List<Block> blocks(Outline page, Part root, Predicate<Part> leftOut) {
        var writer = new BlockWriter(leftOut);
        page.walk(root, writer);
        writer.end();
        return writer.blocks;
    }

    @Override
    boolean isLeftOut(Part part) {
        return leftOut.test(part);
    }

    @Override
    void entered(Part part) {
        count(part, 1);
        if (part.is(Trait.IMAGE) && !hasBegun()) {
            belowImage = true;
            besideImage = true;
        }
    }

    @Override
    void left(Part part) {
        count(part, -1);
    }

    private void count(Part part, int by) {
        links += part.is(Trait.LINK) ? by : 0;
        headings += part.is(Trait.HEADING) ? by : 0;
        rows += part.is(Trait.ROW) ? by : 0;
        centers += isCentered(part) ? by : 0;
    }

    private static boolean isCentered(Part part) {
        if (part.isBare()) {
            return part.is("center");
        }
        String style = part.attr("style");
        return part.is("center")
                || part.attr("align").equalsIgnoreCase("center")
                || (!style.isEmpty() && style.replace(" ", "").contains("text-align:center"));
    }

    @Override
    void said(Words words) {
        letters += words.letters();
        linkedLetters += links > 0 ? words.letters() : 0;
        heading |= headings > 0;
        row |= rows > 0;
        centered |= centers > 0;
    }

    @Override
    void ended(List<String> texts) {
        String text = line(texts);
        if (!text.isEmpty()) {
            // A preformatted text has its letters in several blocks.
            int inBlock = isPreformatted() ? Punctuation.letters(text) : letters;
            blocks.add(new Block(
                    text,
                    inBlock,
                    (double) linkedLetters / Math.max(1, inBlock),
                    heading,
                    row,
                    centered,
                    belowImage,
                    besideImage));
            belowImage = false;
            linkedLetters = 0;
            heading = false;
            row = false;
            centered = false;
        }
        letters = 0;
        besideImage = false;
    }
}
