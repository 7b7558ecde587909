package dev.talentwire.ingest.page.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A page's elements and texts in the order in which they stand there, read off its tree once. Whoever looks for something in a page
 * walks over lists and counts places instead of asking the tree.
 */
public final class Outline {

    private final Document document;
    private final List<Part> parts = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, List<Part>> byName = new HashMap<>();
    private final List<Part> properties = new ArrayList<>();
    private final NameWords names = new NameWords();
    private boolean allNamesRead;
    private @Nullable Part body;

    private Outline(Document document) {
        this.document = document;
    }

    /** Reads a document, which is not changed as long as its outline is used. */
    public static Outline of(Document document) {
        var outline = new Outline(document);
        // A document without a body gets one here.
        document.body();
        document.traverse(outline.new Reader());
        return outline;
    }

    public Document document() {
        return document;
    }

    /** All of the page that is to be seen. */
    public Part body() {
        Part known = body;
        if (known == null) {
            Element element = document.body();
            known = parts.stream()
                    .filter(part -> part.is("body") || part.is("frameset"))
                    .filter(part -> part.element().equals(element))
                    .findFirst()
                    .orElseGet(parts::getFirst);
            body = known;
        }
        return known;
    }

    /**
     * All elements of a kind.
     *
     * @param name one of meta, script, link, a, h1, time
     */
    public List<Part> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The elements that say what their text is, in microdata. */
    public List<Part> properties() {
        return properties;
    }

    /** An element and those in it. */
    public List<Part> in(Part root) {
        return parts.subList(root.order(), root.endOrder());
    }

    /** An element, those in it, and their texts, in the order in which they begin. */
    public List<Piece> piecesOf(Part root) {
        return pieces.subList(root.firstPiece(), root.endPiece());
    }

    /** The first elements in one that bear one of these words in their names, so many of them at most. */
    public List<Part> named(Part root, Set<String> words, int most) {
        if (!isAnyNamed(words)) {
            return List.of();
        }
        List<Part> found = new ArrayList<>();
        for (int at = root.order(); at < root.endOrder() && found.size() < most; at++) {
            if (parts.get(at).isNamed(words)) {
                found.add(parts.get(at));
            }
        }
        return found;
    }

    /** Whether any element bears one of these words: most pages have none of most, and need not be searched for them. */
    private boolean isAnyNamed(Set<String> words) {
        if (!allNamesRead) {
            parts.forEach(Part::words);
            allNamesRead = true;
        }
        return names.hasAny(words);
    }

    Part part(int order) {
        return parts.get(order);
    }

    Piece piece(int at) {
        return pieces.get(at);
    }

    NameWords names() {
        return names;
    }

    /** Sees the pieces of a page one by one. */
    public interface Walker {

        /** An element begins; returns whether what is in it is to be seen. Only such elements are left. */
        boolean enter(Part part);

        /** A text. */
        void read(Words words);

        /** An element ends. */
        default void leave(Part part) {}

        /** Whether enough has been seen. */
        default boolean isDone() {
            return false;
        }
    }

    /** Walks over an element and all that is in it. */
    public void walk(Part root, Walker walker) {
        Part open = null;
        int at = root.firstPiece();
        while (at < root.endPiece() && !walker.isDone()) {
            open = left(open, at, root, walker);
            switch (pieces.get(at)) {
                case Words words -> {
                    walker.read(words);
                    at++;
                }
                case Part part
                when walker.enter(part) -> {
                    open = part;
                    at++;
                }
                case Part passedOver -> at = passedOver.endPiece();
            }
        }
        if (!walker.isDone()) {
            left(open, root.endPiece(), root, walker);
        }
    }

    /** Leaves the elements that end before a place; returns the innermost that is still open. */
    private static @Nullable Part left(@Nullable Part innermost, int at, Part root, Walker walker) {
        Part open = innermost;
        while (open != null && open.endPiece() <= at) {
            walker.leave(open);
            open = open.equals(root) ? null : open.parent();
        }
        return open;
    }

    private final class Reader implements NodeVisitor {

        private @Nullable Part open;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                var part = new Part(Outline.this, element, open, parts.size(), pieces.size());
                parts.add(part);
                pieces.add(part);
                if (part.is(Trait.INDEXED)) {
                    byName.computeIfAbsent(part.name(), name -> new ArrayList<>())
                            .add(part);
                }
                if (!part.attr("itemprop").isEmpty()) {
                    properties.add(part);
                }
                open = part;
            } else if (node instanceof TextNode text && open != null) {
                pieces.add(new Words(open, text.getWholeText()));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element && open != null) {
                open.end(parts.size(), pieces.size());
                open = open.parent();
            }
        }
    }
}
