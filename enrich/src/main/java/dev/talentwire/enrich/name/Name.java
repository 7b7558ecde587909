package dev.talentwire.enrich.name;

/**
 * A name in normalised text.
 *
 * @param start  offset of the first character
 * @param end    offset behind the last one
 * @param margin by how much the best reading of the sentence beats the best one in which no such name begins here; above 0, the surer the higher
 */
public record Name(int start, int end, Type type, float margin) {

    /** What bears the name. */
    public enum Type {
        PERSON,
        ORGANISATION
    }
}
