package dev.talentwire.ingest.page.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of a page with its place in the {@link Outline}. */
public final class Part implements Piece {

    private static final int MOST_PIECES = 300;

    private final Outline outline;
    private final Element element;
    private final @Nullable Part parent;
    private final Set<Trait> traits;
    private final String name;
    private final int order;
    private final int firstPiece;
    private final boolean bare;
    private int endOrder;
    private int endPiece;
    private int children;
    private int blocks;
    private @Nullable List<String> words;

    Part(Outline outline, Element element, @Nullable Part parent, int order, int firstPiece) {
        this.outline = outline;
        this.element = element;
        this.parent = parent;
        this.name = element.normalName();
        this.traits = Trait.of(name);
        this.order = order;
        this.firstPiece = firstPiece;
        this.bare = element.attributesSize() == 0;
        if (parent != null) {
            parent.children++;
            parent.blocks += is(Trait.INLINE) ? 0 : 1;
        }
    }

    void end(int orderBehind, int pieceBehind) {
        endOrder = orderBehind;
        endPiece = pieceBehind;
    }

    /** In small letters. */
    public String name() {
        return name;
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    public boolean is(String otherName) {
        return name.equals(otherName);
    }

    /** The element itself, for what is asked rarely. */
    public Element element() {
        return element;
    }

    /**
     * Value of an attribute, or an empty string.
     *
     * @param key in small letters, as the parser leaves them
     */
    public String attr(String key) {
        return bare ? "" : element.attributes().get(key);
    }

    /** Whether it has no attributes. */
    public boolean isBare() {
        return bare;
    }

    /** What holds it; nothing holds the document. */
    public @Nullable Part parent() {
        return parent;
    }

    /** All that hold it, from inside out. */
    public List<Part> parents() {
        List<Part> parents = new ArrayList<>();
        for (Part above = parent; above != null; above = above.parent) {
            parents.add(above);
        }
        return parents;
    }

    /** Place of its start tag among all, from 0. */
    public int order() {
        return order;
    }

    /** Place behind the last element in it. */
    public int endOrder() {
        return endOrder;
    }

    int firstPiece() {
        return firstPiece;
    }

    int endPiece() {
        return endPiece;
    }

    /** Whether an element is this one or in it. */
    public boolean holds(Part other) {
        return order <= other.order && other.endOrder <= endOrder;
    }

    public int childCount() {
        return children;
    }

    /** Whether it is one paragraph: a line break or a block in it makes it several. */
    public boolean hasOnlyInline() {
        return blocks == 0;
    }

    public List<Part> children() {
        List<Part> found = new ArrayList<>(children);
        for (int next = order + 1; next < endOrder; next = outline.part(next).endOrder) {
            found.add(outline.part(next));
        }
        return found;
    }

    /** The first element of a kind in it, or it itself. */
    public Optional<Part> first(String wanted) {
        for (int next = order; next < endOrder; next++) {
            if (outline.part(next).is(wanted)) {
                return Optional.of(outline.part(next));
            }
        }
        return Optional.empty();
    }

    /** The words in its names, in small letters; see {@link NameWords}. */
    public List<String> words() {
        List<String> known = words;
        if (known == null) {
            known = bare ? List.of() : outline.names().of(element);
            words = known;
        }
        return known;
    }

    /** Whether any of the words in its names is among the given ones. */
    public boolean isNamed(Set<String> wanted) {
        for (String word : words()) {
            if (wanted.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an attribute says exactly this, in letters of any size. */
    public boolean says(String key, String value) {
        String said = attr(key);
        return !said.isEmpty() && said.strip().toLowerCase(Locale.ROOT).equals(value);
    }

    /** Whether the page itself marks it as the article's body. */
    public boolean isDeclaredBody() {
        return attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody");
    }

    /** Whether the page itself says that it is not to be seen. */
    public boolean isHidden() {
        return !bare && Hidden.is(element);
    }

    /**
     * Its text on one line, or the start of it: broken markup can put a whole page into one heading.
     *
     * @param most more characters than this are not needed
     */
    public String line(int most) {
        var text = new StringBuilder();
        int end = Math.min(endPiece, firstPiece + MOST_PIECES);
        for (int i = firstPiece; i < end && text.length() <= most; i++) {
            if (outline.piece(i) instanceof Words part) {
                text.append(part.text());
            }
        }
        return OneLine.of(text);
    }

    /** The texts in it as they stand there, the first ones of them. */
    public List<String> texts(int most) {
        List<String> texts = new ArrayList<>();
        for (int i = firstPiece; i < endPiece && texts.size() < most; i++) {
            if (outline.piece(i) instanceof Words said) {
                texts.add(said.text());
            }
        }
        return texts;
    }

    /** Its place, so that sets of elements are fast. */
    @Override
    public int hashCode() {
        return order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return element.cssSelector();
    }
}
