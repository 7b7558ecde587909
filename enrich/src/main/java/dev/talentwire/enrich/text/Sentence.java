package dev.talentwire.enrich.text;

/**
 * A stretch of normalised text that ends with a full stop, a question or exclamation mark, or a line break.
 *
 * @param start     offset of the first character in the normalised text
 * @param end       offset behind the last one
 * @param paragraph number of the paragraph, from 0
 */
public record Sentence(int start, int end, int paragraph) {

    public boolean holds(int offset) {
        return offset >= start && offset < end;
    }
}
