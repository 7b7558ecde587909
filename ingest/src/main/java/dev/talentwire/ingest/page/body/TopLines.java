package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines below a page's headline, furniture and all: there stand author, date and source where no metadata gives them. */
public final class TopLines extends BlockSplitter {

    private static final Set<String> NO_TEXT = Set.of("script", "style", "noscript", "template", "nav", "select");
    private static final int LINES = 12;
    private static final int ABOVE = 3;
    private static final int LONGEST = 160;
    private static final int SHORTEST = 4;
    private static final int UNSEEN = -1;

    private final String title;
    private final String key;
    /** All blocks so far as they stand in the page: only few of them are looked at as lines. */
    private final List<String> blocks = new ArrayList<>();

    private int headline = UNSEEN;
    private int below;

    private TopLines(String title) {
        this.title = title;
        this.key = HeadLines.key(title);
    }

    /** The short lines around the place where a page shows its title; the page's first ones when it shows none. */
    public static List<String> of(Outline page, String title) {
        var top = new TopLines(title);
        page.walk(page.body(), top);
        top.end();
        return top.lines().stream().filter(line -> line.length() <= LONGEST).toList();
    }

    private List<String> lines() {
        if (headline == UNSEEN) {
            return shown(blocks, LINES);
        }
        List<String> above =
                shown(blocks.subList(0, headline).reversed(), ABOVE).reversed();
        List<String> lines = new ArrayList<>(above);
        lines.addAll(shown(blocks.subList(headline, blocks.size()), LINES));
        return lines;
    }

    /** The first blocks that show anything, as lines. */
    private static List<String> shown(List<String> blocks, int most) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < blocks.size() && lines.size() < most; i++) {
            String line = line(List.of(blocks.get(i)));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    @Override
    boolean isLeftOut(Part part) {
        return NO_TEXT.contains(part.name());
    }

    @Override
    void ended(List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        String block = texts.size() == 1 ? texts.getFirst() : String.join("", texts);
        if (headline != UNSEEN) {
            below += line(List.of(block)).isEmpty() ? 0 : 1;
        } else if (isHeadline(block)) {
            headline = blocks.size();
        }
        blocks.add(block);
    }

    @Override
    public boolean isDone() {
        return below >= LINES;
    }

    private boolean isHeadline(String block) {
        if (key.isEmpty() || block.length() < key.length()) {
            return false;
        }
        String line = line(List.of(block));
        return line.length() >= key.length()
                && line.length() <= 2 * title.length() + LINES
                && shows(HeadLines.key(line));
    }

    /** Other words may stand beside the title, but not more than it has; a very short one may be a part of anything. */
    private boolean shows(String line) {
        return line.equals(key)
                || (key.length() >= SHORTEST && line.length() <= 2 * key.length() && line.contains(key));
    }
}
