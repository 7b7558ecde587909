package dev.talentwire.ingest.page.body;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The lines below a page's headline, furniture and all: there stand author, date and source where no metadata gives them. */
public final class TopLines {

    private static final Set<String> NO_TEXT = Set.of("script", "style", "noscript", "template", "nav", "select");
    private static final int LINES = 12;
    private static final int ABOVE = 3;
    private static final int LONGEST = 160;

    private TopLines() {}

    /** The short lines around the place where a page shows its title; the page's first ones when it shows none. */
    public static List<String> of(Document document, String title) {
        Set<Element> silent = Furniture.find(document.body(), element -> NO_TEXT.contains(element.normalName()));
        List<String> lines = BlockWriter.blocks(document.body(), silent).stream()
                .map(Block::text)
                .toList();
        String key = HeadLines.key(title);
        int headline = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).length() <= 2 * title.length() + LINES
                        && HeadLines.key(lines.get(i)).equals(key))
                .findFirst()
                .orElse(0);
        return lines.subList(Math.max(0, headline - ABOVE), Math.min(lines.size(), headline + LINES)).stream()
                .filter(line -> line.length() <= LONGEST)
                .toList();
    }
}
