package dev.talentwire.ingest.page.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page's elements and texts, in their order. */
final class OutlineTest {

    @Test
    void aWalkSeesWhatItEntersAndLeavesOnlyThat() {
        // Given a page with an element that nobody wants to enter
        Outline page = page("<div>a<p>b</p><nav>c<i>d</i></nav><br>e</div>");

        // When somebody walks over it
        List<String> seen = new ArrayList<>();
        page.walk(page.body(), new Outline.Walker() {
            @Override
            public boolean enter(Part part) {
                seen.add("<" + part.name());
                return !part.is("nav");
            }

            @Override
            public void read(Words words) {
                seen.add(words.text());
            }

            @Override
            public void leave(Part part) {
                seen.add(part.name() + ">");
            }
        });

        // Then what is in that element is not seen, and it is not left
        assertThat(seen)
                .containsExactly("<body", "<div", "a", "<p", "b", "p>", "<nav", "<br", "br>", "e", "div>", "body>");
    }

    @Test
    void piecesAreElementsAndTextsInTheOrderInWhichTheyBegin() {
        Outline page = page("<p>a<b>c</b>d</p><p>e</p>");
        Part first = page.body().children().getFirst();

        List<String> pieces = page.piecesOf(first).stream()
                .map(piece -> switch (piece) {
                    case Part part -> part.name();
                    case Words words -> words.text();
                })
                .toList();

        assertThat(pieces).containsExactly("p", "a", "b", "c", "d");
    }

    @Test
    void elementsAreFoundByTheWordsInTheirNamesWhateverHoldsThem() {
        Outline page = page("<div><script class=byline></script><p id=articleByline>a</p><p class='by-line'>b</p>"
                + "<p data-testid=byline-1>c</p><p class=byline>d</p>");

        assertThat(page.named(page.body(), Set.of("byline"), 3))
                .extracting(part -> part.line(10))
                .containsExactly("", "a", "c");
        assertThat(page.named(page.body(), Set.of("author"), 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<p hidden>,true",
                "<p aria-hidden=true>,true",
                "<p aria-hidden=false>,false",
                "<p style='color:red; Display : None'>,true",
                "<p style='display:block'>,false",
                "<p class=hidden>,false",
                "<p>,false"
            })
    void whatAPageSaysIsHiddenIs(String markup, boolean hidden) {
        assertThat(page(markup + "a").body().children().getFirst().isHidden()).isEqualTo(hidden);
    }

    private static Outline page(String markup) {
        return Outline.of(Jsoup.parse(markup));
    }
}
