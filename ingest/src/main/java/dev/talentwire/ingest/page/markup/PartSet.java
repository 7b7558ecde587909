package dev.talentwire.ingest.page.markup;

import java.util.BitSet;

/** Elements of one page, by their places in it: every element is asked for in every walk. */
public final class PartSet {

    private final BitSet places = new BitSet();

    public void add(Part part) {
        places.set(part.order());
    }

    public void addAll(Iterable<Part> parts) {
        parts.forEach(this::add);
    }

    /** Adds what is in another set of the same page. */
    public void addAll(PartSet others) {
        places.or(others.places);
    }

    public boolean contains(Part part) {
        return places.get(part.order());
    }
}
