package dev.talentwire.ingest.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page that the server gives as if it were an article: one line of {@code stubs.tsv}.
 *
 * @param what  it is: article, or the stub's short word
 * @param title of the page
 * @param body  markup; LONG stands for a text as long as an article
 */
public record StubRow(String what, String title, String body) {

    private static final String LONG =
            ("<p>The ship left the harbour on a grey morning, with eleven people on board, and nobody waved. "
                            + "Page not found is what the machine said, and one had to subscribe to continue reading the charts.</p>")
                    .repeat(6);

    /** The whole table. */
    public static List<StubRow> all() {
        try (InputStream in = StubRow.class.getResourceAsStream("stubs.tsv")) {
            if (in == null) {
                throw new IllegalStateException("stubs.tsv is not among the tests' resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new StubRow(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("stubs.tsv cannot be read", e);
        }
    }

    public String html() {
        return "<html><head><title>" + title + "</title></head><body>" + body.replace("LONG", LONG) + "</body></html>";
    }

    @Override
    public String toString() {
        return what + ": " + title;
    }
}
