package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.Outline;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The lines below a page's headline, furniture and all: there stand author, date and source where no metadata gives them. */
public final class TopLines {

    private static final Set<String> NO_TEXT = Set.of("script", "style", "noscript", "template", "nav", "select");
    private static final int LINES = 12;
    private static final int ABOVE = 3;
    private static final int LONGEST = 160;
    private static final int SHORTEST = 4;

    private TopLines() {}

    /** The short lines around the place where a page shows its title; the page's first ones when it shows none. */
    public static List<String> of(Outline page, String title) {
        String key = HeadLines.key(title);
        Predicate<Block> shown = block -> !key.isEmpty()
                && block.text().length() >= key.length()
                && block.text().length() <= 2 * title.length() + LINES
                && shows(HeadLines.key(block.text()), key);
        List<Block> lines =
                BlockWriter.blocksAround(page, page.body(), part -> NO_TEXT.contains(part.name()), shown, LINES);
        int headline = IntStream.range(0, lines.size())
                .filter(i -> shown.test(lines.get(i)))
                .findFirst()
                .orElse(0);
        return lines.subList(Math.max(0, headline - ABOVE), Math.min(lines.size(), headline + LINES)).stream()
                .map(Block::text)
                .filter(line -> line.length() <= LONGEST)
                .toList();
    }

    /** Other words may stand beside the title, but not more than it has; a very short one may be a part of anything. */
    private static boolean shows(String line, String title) {
        return line.equals(title)
                || (title.length() >= SHORTEST && line.length() <= 2 * title.length() && line.contains(title));
    }
}
