package dev.talentwire.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The article's paragraphs out of a page. The element that holds most sentences directly below it is taken for the body (the idea of
 * Readability: paragraphs vote for their parent, and half for their grandparent; links count against), then its text is written out
 * block by block.
 */
final class BodyText {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "kbd", "label", "mark",
            "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
            "var", "wbr", "del", "img");

    private static final String SENTENCE_MARKS = ",。、;?!,;?!";
    private static final double CHARS_PER_POINT = 50;
    private static final double NAMED_BONUS = 1.25;
    private static final int FEW_SENTENCES = 2;
    private static final double MOST_LINKS = 0.5;

    private BodyText() {}

    /** Paragraphs of a page, each ending with a line feed; empty when no text is found. */
    static String of(Document document, String title) {
        removeFurniture(document);
        Element body = document.selectFirst("[itemprop=articleBody]");
        if (body == null || body.text().isBlank()) {
            body = densest(document);
            body = body == null ? null : whole(body);
        }
        return body == null ? "" : Paragraphs.joined(Boilerplate.trimmed(paragraphs(body), title));
    }

    /** Paragraphs of a text that has line breaks, or some markup, and no page around it. */
    static String ofPlain(String text) {
        boolean markup = text.contains("<p") || text.contains("<br") || text.contains("</");
        List<String> lines = markup
                ? paragraphs(Jsoup.parseBodyFragment(text).body())
                : text.lines()
                        .map(BodyText::squeezed)
                        .filter(line -> !line.isEmpty())
                        .toList();
        return Paragraphs.joined(Boilerplate.trimmed(lines, ""));
    }

    private static void removeFurniture(Document document) {
        remove(document, Furniture::isCertain);
        Map<Element, int[]> lengths = lengths(document);
        int prose = prose(lengths, document);
        remove(document, element -> Furniture.isByName(element) && prose(lengths, element) * 2 <= prose);
    }

    private static int prose(Map<Element, int[]> lengths, Element element) {
        int[] length = lengths.getOrDefault(element, new int[2]);
        return length[0] - length[1];
    }

    private static void remove(Document document, Predicate<Element> unwanted) {
        List<Element> found = new ArrayList<>();
        NodeFilter finder = (node, depth) -> {
            if (node instanceof Element element && unwanted.test(element)) {
                found.add(element);
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            return NodeFilter.FilterResult.CONTINUE;
        };
        NodeTraversor.filter(finder, document);
        found.forEach(Node::remove);
    }

    private static @Nullable Element densest(Document document) {
        Map<Element, Double> votes = new HashMap<>();
        Map<Element, int[]> lengths = lengths(document);
        lengths.forEach((element, length) -> {
            Element parent = element.parent();
            double points = ownPoints(element);
            if (points == 0) {
                return;
            }
            boolean paragraph = element.normalName().equals("p") || hasOnlyInline(element);
            Element home = paragraph && parent != null ? parent : element;
            votes.merge(home, points, Double::sum);
            if (home.parent() != null) {
                votes.merge(home.parent(), points / 2, Double::sum);
            }
        });
        Element best = null;
        double most = 0;
        for (Map.Entry<Element, Double> vote : votes.entrySet()) {
            Element element = vote.getKey();
            double score = vote.getValue()
                    * (1 - linkShare(lengths, element))
                    * (Furniture.looksLikeBody(element) ? NAMED_BONUS : 1);
            if (score > most) {
                most = score;
                best = element;
            }
        }
        return best;
    }

    /** The densest element may be one section of several: goes up to the element that calls itself the article, or holds its like. */
    private static Element whole(Element densest) {
        for (Element above : densest.parents()) {
            if (Furniture.isNamedBody(above)) {
                return above;
            }
        }
        Element whole = densest;
        while (whole.parent() != null && hasSiblingsOfItsKind(whole)) {
            whole = whole.parent();
        }
        return whole;
    }

    private static boolean hasSiblingsOfItsKind(Element element) {
        return element.siblingElements().stream()
                .anyMatch(sibling -> sibling.normalName().equals(element.normalName())
                        && sibling.className().equals(element.className())
                        && sibling.text()
                                        .chars()
                                        .filter(c -> SENTENCE_MARKS.indexOf(c) >= 0)
                                        .count()
                                >= FEW_SENTENCES);
    }

    /** Whether an element is one paragraph: a line break or a block in it makes it several. */
    private static boolean hasOnlyInline(Element element) {
        return element.children().stream().allMatch(child -> INLINE.contains(child.normalName()));
    }

    /** Points of the text directly in an element, inline elements not looked into: they vote for themselves. */
    private static double ownPoints(Element element) {
        if (element.normalName().equals("a")) {
            return 0;
        }
        double points = 0;
        for (TextNode text : element.textNodes()) {
            String content = text.getWholeText();
            int marks = 0;
            int letters = 0;
            for (int i = 0; i < content.length(); i++) {
                marks += SENTENCE_MARKS.indexOf(content.charAt(i)) >= 0 ? 1 : 0;
                letters += Character.isLetterOrDigit(content.charAt(i)) ? 1 : 0;
            }
            points += marks + letters / CHARS_PER_POINT;
        }
        return points;
    }

    private static double linkShare(Map<Element, int[]> lengths, Element element) {
        int[] length = lengths.getOrDefault(element, new int[2]);
        return length[0] == 0 ? 0 : (double) length[1] / length[0];
    }

    /** For every element the letters in it, and those of them in links. */
    private static Map<Element, int[]> lengths(Document document) {
        Map<Element, int[]> lengths = new HashMap<>();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof Element element) {
                            lengths.put(element, new int[2]);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof TextNode text && text.parentElement() != null) {
                            int letters = (int) text.getWholeText()
                                    .chars()
                                    .filter(Character::isLetterOrDigit)
                                    .count();
                            add(lengths, text.parentElement(), letters, 0);
                        } else if (node instanceof Element element && element.parent() != null) {
                            int[] own = lengths.getOrDefault(element, new int[2]);
                            add(
                                    lengths,
                                    element.parent(),
                                    own[0],
                                    element.normalName().equals("a") ? own[0] : own[1]);
                        }
                    }
                },
                document);
        return lengths;
    }

    private static void add(Map<Element, int[]> lengths, Element element, int letters, int linked) {
        int[] length = lengths.computeIfAbsent(element, key -> new int[2]);
        length[0] += letters;
        length[1] += linked;
    }

    private static List<String> paragraphs(Element body) {
        var writer = new ParagraphWriter();
        NodeTraversor.traverse(writer, body);
        return writer.finished();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000\\u200B\\uFEFF]+", " ").strip();
    }

    /** Writes text out block by block: a block element or a line break ends a paragraph; table cells are set apart by a space. */
    private static final class ParagraphWriter implements NodeVisitor {

        private final List<String> paragraphs = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private int linkedLetters;
        private int linkDepth;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                open.append(text.getWholeText());
                if (linkDepth > 0) {
                    linkedLetters += text.getWholeText().strip().length();
                }
            } else if (node instanceof Element element) {
                boundary(element);
                linkDepth += element.normalName().equals("a") ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                linkDepth -= element.normalName().equals("a") ? 1 : 0;
                boundary(element);
            }
        }

        private void boundary(Element element) {
            String name = element.normalName();
            if (name.equals("td") || name.equals("th")) {
                open.append(' ');
            } else if (!INLINE.contains(name)) {
                end();
            }
        }

        private void end() {
            String text = squeezed(open.toString());
            boolean prose = text.chars().anyMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0);
            boolean linkList = linkedLetters > MOST_LINKS * text.length() && !prose;
            if (!text.isEmpty() && !linkList) {
                paragraphs.add(text);
            }
            open.setLength(0);
            linkedLetters = 0;
        }

        List<String> finished() {
            end();
            return paragraphs;
        }
    }
}
