package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.Punctuation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
                .filter(block -> block.letters() > 0
                        && !Insertions.is(block)
                        && !Disclaimers.is(block.text())
                        && !TailLines.endsArticle(block.text()))
                .toList();
        return trimmed(text, title).stream().map(Block::text).toList();
    }

    /** Where a heading such as 相关阅读 ends the article, when most of it stands before. */
    private static int end(List<Block> blocks) {
        int all = letters(blocks);
        int before = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean below = block.heading() || i >= TOP_LINES;
            if (below
                    && before >= REAL_PARAGRAPH
                    && block.linkShare() < MOST
                    && TailLines.beginsComments(block.text())) {
                return i;
            }
            boolean ends = TailLines.endsArticle(block.text()) || TailLines.isEnd(block.text());
            if (before >= MOST * all && before > 0 && ends && !proseFollows(blocks, i)) {
                return i;
            }
            before += block.letters();
        }
        return blocks.size();
    }

    /** A box in the middle of an article has such a heading as well. */
    private static boolean proseFollows(List<Block> blocks, int heading) {
        int unlinked = 0;
        for (Block block : blocks.subList(heading + 1, blocks.size())) {
            boolean real = block.isProse() && block.linkShare() < MOST && block.letters() >= REAL_PARAGRAPH;
            unlinked += real && !TailLines.is(block.text()) ? 1 : 0;
        }
        return unlinked >= 2;
    }

    private static int letters(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::letters).sum();
    }

    private static List<Block> trimmed(List<Block> blocks, String title) {
        int end = blocks.size();
        while (end > 0 && (TailLines.is(blocks.get(end - 1).text()) || isDangling(blocks.get(end - 1)))) {
            end--;
        }
        String key = HeadLines.key(title);
        var keys = new Keys(blocks.subList(0, end));
        List<Block> kept = new ArrayList<>();
        boolean head = true;
        for (int i = 0; i < end; i++) {
            Block block = blocks.get(i);
            boolean drop = (head && i < HEAD_LINES && isAbove(block.text(), key, keys, i + 1))
                    || (i < TOP_LINES && HeadLines.isBare(block.text()));
            head = head && (drop || block.letters() < REAL_PARAGRAPH || !block.isProse());
            if (!drop) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static boolean isAbove(String line, String title, Keys keys, int following) {
        return HeadLines.is(line, title) || isRepeated(line, keys.from(following));
    }

    /** A summary made of what the next paragraphs say again. */
    static boolean isSummary(String line, List<String> following) {
        return isRepeated(line, following.stream().map(HeadLines::key));
    }

    private static boolean isRepeated(String line, Stream<String> keys) {
        String key = HeadLines.key(HeadLines.withoutTitle(line));
        return key.length() >= SHORTEST_SUMMARY
                && keys.anyMatch(next -> next.length() > key.length() && next.contains(key));
    }

    /** Keys of lines, each made when it is first asked for. */
    private static final class Keys {

        private final List<Block> blocks;
        private final @Nullable String[] keys;

        Keys(List<Block> blocks) {
            this.blocks = blocks;
            this.keys = new String[blocks.size()];
        }

        /** Those of the next few lines. */
        Stream<String> from(int first) {
            return IntStream.range(first, Math.min(keys.length, first + HEAD_LINES))
                    .mapToObj(this::of);
        }

        private String of(int line) {
            String key = keys[line];
            if (key == null) {
                key = HeadLines.key(blocks.get(line).text());
                keys[line] = key;
            }
            return key;
        }
    }

    /** A heading with nothing below it. */
    private static boolean isDangling(Block block) {
        return block.heading() && !Punctuation.endsSentence(block.text());
    }
}
