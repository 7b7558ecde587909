package dev.talentwire.ingest.page.body;

import java.util.ArrayList;
import java.util.List;

/** Of the paragraphs in the article's element those that are its text. */
final class Lines {

    /** So many lines from the top may be the page's and not the article's; a real paragraph ends them earlier. */
    private static final int HEAD_LINES = 10;

    /** So many may stand there even below a lead. */
    private static final int TOP_LINES = 3;

    private static final int REAL_PARAGRAPH = 80;
    private static final int SHORTEST_SUMMARY = 20;

    /** How much of a text must stand before the heading that ends it. */
    private static final double MOST = 0.5;

    private Lines() {}

    static List<String> kept(List<Block> blocks, String title) {
        List<Block> text = blocks.subList(0, end(blocks)).stream()
                .filter(block ->
                        !Insertions.is(block) && !Disclaimers.is(block.text()) && !TailLines.endsArticle(block.text()))
                .toList();
        return trimmed(text, title).stream().map(Block::text).toList();
    }

    /** Where a heading such as 相关阅读 ends the article, when most of it stands before. */
    private static int end(List<Block> blocks) {
        int all = letters(blocks);
        int before = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean ends = TailLines.endsArticle(block.text()) || TailLines.isEnd(block.text());
            if (before >= MOST * all && before > 0 && ends && !proseFollows(blocks, i)) {
                return i;
            }
            before += Punctuation.letters(block.text());
        }
        return blocks.size();
    }

    /** A box in the middle of an article has such a heading as well. */
    private static boolean proseFollows(List<Block> blocks, int heading) {
        int unlinked = 0;
        for (Block block : blocks.subList(heading + 1, blocks.size())) {
            boolean real =
                    block.isProse() && block.linkShare() < MOST && Punctuation.letters(block.text()) >= REAL_PARAGRAPH;
            unlinked += real && !TailLines.is(block.text()) ? 1 : 0;
        }
        return unlinked >= 2;
    }

    private static int letters(List<Block> blocks) {
        return blocks.stream()
                .mapToInt(block -> Punctuation.letters(block.text()))
                .sum();
    }

    private static List<Block> trimmed(List<Block> blocks, String title) {
        int end = blocks.size();
        while (end > 0 && (TailLines.is(blocks.get(end - 1).text()) || isDangling(blocks.get(end - 1)))) {
            end--;
        }
        String key = HeadLines.key(title);
        List<Block> kept = new ArrayList<>();
        boolean head = true;
        for (int i = 0; i < end; i++) {
            Block block = blocks.get(i);
            boolean drop = (head && i < HEAD_LINES && isAbove(block.text(), key, blocks.subList(i + 1, end)))
                    || (i < TOP_LINES && HeadLines.isBare(block.text()));
            head = head && (drop || Punctuation.letters(block.text()) < REAL_PARAGRAPH || !block.isProse());
            if (!drop) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static boolean isAbove(String line, String title, List<Block> following) {
        List<String> next =
                following.stream().limit(HEAD_LINES).map(Block::text).toList();
        return HeadLines.is(line, title) || isSummary(line, next);
    }

    /** A summary made of what the next paragraphs say again. */
    static boolean isSummary(String line, List<String> following) {
        String key = HeadLines.key(HeadLines.withoutTitle(line));
        return key.length() >= SHORTEST_SUMMARY
                && following.stream()
                        .map(HeadLines::key)
                        .anyMatch(next -> next.length() > key.length() && next.contains(key));
    }

    /** A heading with nothing below it. */
    private static boolean isDangling(Block block) {
        return block.heading() && !Punctuation.endsSentence(block.text());
    }
}
