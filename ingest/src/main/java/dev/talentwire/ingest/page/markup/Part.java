package dev.talentwire.ingest.page.markup;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of a page with its place in the {@link Outline}. */
public final class Part implements Piece {

    private static final int MOST_PIECES = 300;

    private final Outline outline;
    private final Element element;
    private final @Nullable Part parent;
    /** Of one class, whatever is in it: every element is asked many times. */
    private final EnumSet<Trait> traits;

    private final String name;
    private final int order;
    private final int firstPiece;
    private final @Nullable Attributes attributes;
    /** A bit for each name of an attribute that may be there: most that are asked for are not. */
    private final long attributeBits;

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
        this.attributes = element.attributesSize() == 0 ? null : element.attributes();
        this.attributeBits = bits(attributes);
        if (parent != null) {
            parent.children++;
            parent.blocks += is(Trait.INLINE) ? 0 : 1;
        }
    }

    private static long bits(@Nullable Attributes attributes) {
        long bits = 0;
        if (attributes != null) {
            for (Attribute attribute : attributes) {
                bits |= bit(attribute.getKey());
            }
        }
        return bits;
    }

    private static long bit(String key) {
        return 1L << key.hashCode();
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
        return attributes == null || (attributeBits & bit(key)) == 0 ? "" : attributes.get(key);
    }

    /** Number of attributes. */
    int attributeCount() {
        return attributes == null ? 0 : attributes.size();
    }

    boolean hasAttribute(String key) {
        return attributes != null && (attributeBits & bit(key)) != 0 && attributes.hasKey(key);
    }

    /** Whether it has no attributes. */
    public boolean isBare() {
        return attributes == null;
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
            known = attributes == null ? List.of() : outline.names().of(this);
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

    /** Whether the page itself says that it is not to be seen, whatever holds it; style sheets are not looked at. */
    public boolean isHidden() {
        return attributes != null
                && (hasAttribute("hidden") || attr("aria-hidden").equals("true") || isHiddenBy(attr("style")));
    }

    private static boolean isHiddenBy(String style) {
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
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
        return OneLine.of(text.toString());
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

    /** Its place, so that maps of elements are fast. */
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
