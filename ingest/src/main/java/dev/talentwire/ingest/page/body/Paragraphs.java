package dev.talentwire.ingest.page.body;

import java.util.List;

/** Text as articles carry it: paragraphs, each ending with a line feed, none empty. */
public final class Paragraphs {

    private Paragraphs() {}

    /** A plain text, each of whose lines is a paragraph. Within a line nothing changes: evidence is quoted as it was written. */
    public static String ofText(String text) {
        return joined(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /** Lines, each of which is a paragraph. */
    public static String joined(List<String> paragraphs) {
        var text = new StringBuilder();
        paragraphs.forEach(paragraph -> text.append(paragraph).append('\n'));
        return text.toString();
    }
}
