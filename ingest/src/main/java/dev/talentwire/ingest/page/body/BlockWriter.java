package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.OneLine;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.Punctuation;
import dev.talentwire.ingest.page.markup.Trait;
import dev.talentwire.ingest.page.markup.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Writes an element's text out block by block: a block or a line break ends a paragraph; table cells are set apart by a space. */
final class BlockWriter implements Outline.Walker {

    private final Predicate<Part> leftOut;
    private final Predicate<Block> wanted;
    private final int after;
    private int enough = Integer.MAX_VALUE;
    private final List<Block> blocks = new ArrayList<>();
    /** The texts of the block that is being written. */
    private final List<String> open = new ArrayList<>();

    /** Whether any of them is more than white space. */
    private boolean begun;

    private int linkedLetters;
    private int links;
    private int preformatted;
    private int headings;
    private int rows;
    private int centers;
    private boolean belowImage;
    private boolean besideImage;
    private boolean heading;
    private boolean row;
    private boolean centered;

    private BlockWriter(Predicate<Part> leftOut, Predicate<Block> wanted, int after) {
        this.leftOut = leftOut;
        this.wanted = wanted;
        this.after = after;
    }

    static List<Block> blocks(Outline page, Part root, Predicate<Part> leftOut) {
        var writer = new BlockWriter(leftOut, block -> false, 0);
        page.walk(root, writer);
        writer.end();
        return writer.blocks;
    }

    /** The blocks up to a number of them after the first that is wanted, or all. */
    static List<Block> blocksAround(
            Outline page, Part root, Predicate<Part> leftOut, Predicate<Block> wanted, int after) {
        var writer = new BlockWriter(leftOut, wanted, after);
        page.walk(root, writer);
        writer.end();
        return writer.blocks;
    }

    @Override
    public boolean enter(Part part) {
        boundary(part);
        if (leftOut.test(part)) {
            return false;
        }
        count(part, 1);
        if (part.is(Trait.IMAGE) && !begun) {
            belowImage = true;
            besideImage = true;
        }
        return true;
    }

    @Override
    public void leave(Part part) {
        boundary(part);
        count(part, -1);
    }

    @Override
    public boolean isDone() {
        return blocks.size() >= enough;
    }

    private void count(Part part, int by) {
        links += part.is(Trait.LINK) ? by : 0;
        preformatted += part.is(Trait.PREFORMATTED) ? by : 0;
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
    public void read(Words words) {
        String text = words.text();
        if (!text.isBlank()) {
            begun = true;
            linkedLetters += links > 0 ? words.letters() : 0;
            heading |= headings > 0;
            row |= rows > 0;
            centered |= centers > 0;
        }
        if (preformatted == 0) {
            open.add(text);
            return;
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                end();
            }
            begun |= !lines[i].isBlank();
            open.add(lines[i]);
        }
    }

    private void boundary(Part part) {
        if (part.is(Trait.CELL)) {
            open.add(" ");
        } else if (!part.is(Trait.INLINE)) {
            end();
        }
    }

    private void end() {
        String text = open.isEmpty() ? "" : OneLine.of(open.size() == 1 ? open.getFirst() : String.join("", open));
        if (!text.isEmpty()) {
            int letters = Punctuation.letters(text);
            var block = new Block(
                    text,
                    letters,
                    (double) linkedLetters / Math.max(1, letters),
                    heading,
                    row,
                    centered,
                    belowImage,
                    besideImage);
            if (enough == Integer.MAX_VALUE && wanted.test(block)) {
                enough = blocks.size() + 1 + after;
            }
            blocks.add(block);
            belowImage = false;
            linkedLetters = 0;
            heading = false;
            row = false;
            centered = false;
        }
        besideImage = false;
        begun = false;
        open.clear();
    }
}
