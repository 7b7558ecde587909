package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.OneLine;
import dev.talentwire.ingest.page.markup.Punctuation;
import java.util.List;
import java.util.Optional;

/**
 * One paragraph as it stands in the page.
 *
 * @param text        on one line
 * @param letters     see {@link Punctuation#letters}
 * @param linkShare   of its letters, 0–1
 * @param heading     whether it is a heading
 * @param row         whether it is a row of a table or an item of a list
 * @param centered    whether it stands in the middle, as captions and headings do
 * @param belowImage  whether nothing stands between it and an image above it
 * @param besideImage whether it stands in one block with that image
 */
record Block(
        String text,
        int letters,
        double linkShare,
        boolean heading,
        boolean row,
        boolean centered,
        boolean belowImage,
        boolean besideImage) {

    /** A line of a text without markup; none of an empty line. */
    static Optional<Block> plain(String line) {
        String text = OneLine.of(line);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block(text, Punctuation.letters(text), 0, false, false, false, false, false));
    }

    /** The same blocks as if none were a heading: a heading that leads into an article has nothing below it. */
    static List<Block> asText(List<Block> blocks) {
        return blocks.stream()
                .map(block -> new Block(
                        block.text,
                        block.letters,
                        block.linkShare,
                        false,
                        block.row,
                        block.centered,
                        block.belowImage,
                        block.besideImage))
                .toList();
    }

    boolean isProse() {
        return Punctuation.points(Punctuation.marks(text), letters) >= 1;
    }
}
