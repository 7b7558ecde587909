package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.OneLine;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.Trait;
import dev.talentwire.ingest.page.markup.Words;
import java.util.ArrayList;
import java.util.List;

/** Where a page's blocks end: a block element or a line break ends a paragraph; table cells are set apart by a space. */
abstract class BlockSplitter implements Outline.Walker {

    /** The texts of the block that is open. */
    private final List<String> open = new ArrayList<>();

    /** Whether any of them is more than white space. */
    private boolean begun;

    private int preformatted;

    /** Whether an element and what is in it has no text to be seen. */
    abstract boolean isLeftOut(Part part);

    /** An element begins that is not left out. */
    void entered(Part part) {}

    /** An element ends that was not left out. */
    void left(Part part) {}

    /** A text begins that is more than white space and belongs to the block that is open. */
    void said(Words words) {}

    /** A block ends, maybe without any text. */
    abstract void ended(List<String> texts);

    final boolean hasBegun() {
        return begun;
    }

    final boolean isPreformatted() {
        return preformatted > 0;
    }

    /** What the texts of a block show on one line. */
    static String line(List<String> texts) {
        return switch (texts.size()) {
            case 0 -> "";
            case 1 -> OneLine.of(texts.getFirst());
            default -> OneLine.of(String.join("", texts));
        };
    }

    @Override
    public final boolean enter(Part part) {
        boundary(part);
        if (isLeftOut(part)) {
            return false;
        }
        preformatted += part.is(Trait.PREFORMATTED) ? 1 : 0;
        entered(part);
        return true;
    }

    @Override
    public final void leave(Part part) {
        boundary(part);
        preformatted -= part.is(Trait.PREFORMATTED) ? 1 : 0;
        left(part);
    }

    @Override
    public final void read(Words words) {
        String text = words.text();
        if (words.letters() > 0 || !text.isBlank()) {
            begun = true;
            said(words);
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

    /** Ends the block that is open. */
    final void end() {
        ended(open);
        begun = false;
        open.clear();
    }
}
