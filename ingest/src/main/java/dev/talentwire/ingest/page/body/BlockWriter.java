package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Writes an element's text out block by block: a block or a line break ends a paragraph; table cells are set apart by a space. */
final class BlockWriter implements NodeFilter {

    private final Predicate<Element> leftOut;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
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

    private BlockWriter(Predicate<Element> leftOut) {
        this.leftOut = leftOut;
    }

    static List<Block> blocks(Element root, Predicate<Element> leftOut) {
        var writer = new BlockWriter(leftOut);
        NodeTraversor.filter(writer, root);
        writer.end();
        return writer.blocks;
    }

    /** The blocks up to a number of them after the first that is wanted, or all. */
    static List<Block> blocksAround(Element root, Predicate<Element> leftOut, Predicate<Block> wanted, int after) {
        var writer = new BlockWriter(leftOut);
        int[] looked = {0, Integer.MAX_VALUE};
        NodeFilter limited = new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                for (; looked[0] < writer.blocks.size(); looked[0]++) {
                    if (looked[1] == Integer.MAX_VALUE && wanted.test(writer.blocks.get(looked[0]))) {
                        looked[1] = looked[0];
                    }
                }
                return looked[0] > (long) looked[1] + after ? FilterResult.STOP : writer.head(node, depth);
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                return writer.tail(node, depth);
            }
        };
        NodeTraversor.filter(limited, root);
        writer.end();
        return writer.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (leftOut.test(element)) {
                boundary(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            boundary(element);
            enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            boundary(element);
            count(element, -1);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        count(element, 1);
        String name = element.normalName();
        if ((name.equals("img") || name.equals("amp-img") || name.equals("picture"))
                && open.toString().isBlank()) {
            belowImage = true;
            besideImage = true;
        }
    }

    private void count(Element element, int by) {
        String name = element.normalName();
        links += Tags.isLink(element) ? by : 0;
        preformatted += name.equals("pre") ? by : 0;
        headings += Tags.isHeading(element) ? by : 0;
        rows += name.equals("tr") || name.equals("li") ? by : 0;
        centers += isCentered(element) ? by : 0;
    }

    private static boolean isCentered(Element element) {
        return element.normalName().equals("center")
                || element.attr("align").equalsIgnoreCase("center")
                || element.attr("style").replace(" ", "").contains("text-align:center");
    }

    private void append(String text) {
        if (!text.isBlank()) {
            linkedLetters += links > 0 ? Punctuation.letters(text) : 0;
            heading |= headings > 0;
            row |= rows > 0;
            centered |= centers > 0;
        }
        if (preformatted == 0) {
            open.append(text);
            return;
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                end();
            }
            open.append(lines[i]);
        }
    }

    private void boundary(Element element) {
        String name = element.normalName();
        if (name.equals("td") || name.equals("th")) {
            open.append(' ');
        } else if (!Tags.isInline(element)) {
            end();
        }
    }

    private void end() {
        String text = OneLine.of(open);
        if (!text.isEmpty()) {
            int letters = Math.max(1, Punctuation.letters(text));
            blocks.add(
                    new Block(text, (double) linkedLetters / letters, heading, row, centered, belowImage, besideImage));
            belowImage = false;
            linkedLetters = 0;
            heading = false;
            row = false;
            centered = false;
        }
        besideImage = false;
        open.setLength(0);
    }
}
