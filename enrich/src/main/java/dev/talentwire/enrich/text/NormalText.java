package dev.talentwire.enrich.text;

import java.util.Arrays;
import java.util.List;

/**
 * Normalised text that knows where each of its characters stands in the source.
 *
 * <p>Normalised: simplified script, half-width Latin letters, digits and {@code , ; : ? ! ( )}, curly double quotes, one middle dot,
 * no blanks between Chinese characters. Offsets count UTF-16 units.
 */
public final class NormalText {

    private final String source;
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final List<Garble> garbled;

    private NormalText(String source, String text, int[] starts, int[] ends, List<Garble> garbled) {
        this.source = source;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.garbled = List.copyOf(garbled);
    }

    /** The normalised characters. */
    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** What of the source cannot be read, in order; one character stands for each, an ellipsis or U+FFFD. */
    public List<Garble> garbled() {
        return garbled;
    }

    /** Offset in the source at which normalised character {@code i} begins; the source's length for {@code i == length()}. */
    public int sourceStart(int i) {
        return i < starts.length ? starts[i] : source.length();
    }

    /** Offset in the source behind the normalised character before {@code end}. */
    public int sourceEnd(int end) {
        return end == 0 ? 0 : ends[end - 1];
    }

    /** What the source has at a normalised span, as written. */
    public String written(int start, int end) {
        return start >= end ? "" : source.substring(sourceStart(start), sourceEnd(end));
    }

    /** Collects normalised characters with their origin. */
    static final class Builder {
        private final StringBuilder text;
        private int[] starts;
        private int[] ends;

        Builder(int capacity) {
            text = new StringBuilder(capacity);
            starts = new int[Math.max(16, capacity)];
            ends = new int[Math.max(16, capacity)];
        }

        void append(char c, int start, int end) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(c);
        }

        int length() {
            return text.length();
        }

        char last() {
            return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
        }

        void dropLast() {
            text.setLength(text.length() - 1);
        }

        char charAt(int i) {
            return text.charAt(i);
        }

        CharSequence text() {
            return text;
        }

        int start(int i) {
            return starts[i];
        }

        int end(int i) {
            return ends[i];
        }

        NormalText build(String source, List<Garble> garbled) {
            int n = text.length();
            return new NormalText(source, text.toString(), Arrays.copyOf(starts, n), Arrays.copyOf(ends, n), garbled);
        }
    }
}
