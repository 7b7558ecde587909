package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.Key;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.Piece;
import dev.talentwire.ingest.page.markup.Trait;
import dev.talentwire.ingest.page.markup.Words;
import java.util.List;
import java.util.Optional;

/**
 * Where the page shows the article's title. What holds the title is the page or the article, and no furniture; what comes before it is
 * not the text.
 *
 * @param element the element that shows it, empty when none does
 */
record Headline(Optional<Part> element) {

    /** A shorter title, such as a site's section, may stand anywhere. */
    private static final int SHORTEST = 4;

    static Headline of(Outline page, String title) {
        return new Headline(shown(page, title).or(() -> onlyH1(page)));
    }

    boolean isAt(Part other) {
        return element.filter(other::equals).isPresent();
    }

    /** Whether an element shows the title or holds what does. */
    boolean isIn(Part other) {
        return element.isPresent() && other.holds(element.get());
    }

    private static Optional<Part> shown(Outline page, String title) {
        String wanted = Key.of(title);
        if (wanted.length() < SHORTEST) {
            return Optional.empty();
        }
        for (Piece piece : page.piecesOf(page.body())) {
            Optional<Part> found = switch (piece) {
                case Part part when isHeading(part, wanted) -> Optional.of(part);
                case Words words when isTitle(words, wanted) -> Optional.of(words.part());
                case Part other -> Optional.empty();
                case Words other -> Optional.empty();
            };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isHeading(Part part, String wanted) {
        return part.is("h1") && Key.of(part.line(wanted.length() * 2)).equals(wanted);
    }

    private static boolean isTitle(Words words, String wanted) {
        return mayBe(words.text(), wanted)
                && !words.part().is(Trait.LINK)
                && Key.of(words.text()).equals(wanted);
    }

    /** A look at the length and the first letter spares reading the whole text. */
    private static boolean mayBe(String text, String wanted) {
        return text.length() >= wanted.length()
                && text.length() <= 2 * wanted.length() + 40
                && Key.firstOf(text) == wanted.charAt(0);
    }

    private static Optional<Part> onlyH1(Outline page) {
        List<Part> all = page.all("h1");
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
