package dev.talentwire.ingest.page.markup;

/** A run of text between two tags. */
public final class Words implements Piece {

    private static final int UNKNOWN = -1;

    private final Part part;
    private final String text;
    private int letters = UNKNOWN;
    private int marks = UNKNOWN;

    Words(Part part, String text) {
        this.part = part;
        this.text = text;
    }

    /** The element that it stands in. */
    public Part part() {
        return part;
    }

    /** As it stands there, white space and all. */
    public String text() {
        return text;
    }

    /** See {@link Punctuation#letters}; counted once. */
    public int letters() {
        if (letters == UNKNOWN) {
            letters = Punctuation.letters(text);
        }
        return letters;
    }

    /** See {@link Punctuation#marks}; counted once. */
    public int marks() {
        if (marks == UNKNOWN) {
            marks = Punctuation.marks(text);
        }
        return marks;
    }
}
