package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.PartSet;
import dev.talentwire.ingest.page.markup.Punctuation;
import dev.talentwire.ingest.page.markup.Trait;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.Jsoup;

/**
 * The article's paragraphs out of a page: furniture is left out, the element that holds most prose is found, and its text is written
 * out block by block. Where that finds little, furniture told only by its names comes back. The page itself is not changed.
 */
public final class BodyText {

    /** A text of fewer letters may be what was left of an article whose parts have misleading names. */
    private static final int LITTLE = 90;

    /** A second reading is better only if it finds this much more. */
    private static final int CLEARLY_MORE = 3;

    private BodyText() {}

    /**
     * Paragraphs of a page, each ending with a line feed; empty when no text is found.
     *
     * @param title       without the site's name, or empty
     * @param description what the page says of itself, which often is the article's lead
     */
    public static String of(Outline page, String title, Optional<String> description) {
        Headline headline = Headline.of(page, title);
        Part root = page.body();
        Sums sums = Sums.of(page, root, BodyText::isSilent);
        int all = sums.of(root).prose;
        var furniture = new Furniture(headline, sums, all);
        PartSet leftOut =
                Furniture.find(page, root, element -> furniture.isAround(element) || furniture.isNamed(element));
        leftOut.addAll(Repetition.of(root, headline, sums));
        leftOut.addAll(Announced.in(page, root, headline, sums));
        List<String> strict = read(page, leftOut, headline, title, description);
        if (isMuch(strict)) {
            return Paragraphs.joined(strict);
        }
        PartSet certain = Furniture.find(page, root, furniture::isAround);
        List<String> lenient = read(page, certain, headline, title, description);
        return Paragraphs.joined(letters(lenient) > CLEARLY_MORE * letters(strict) ? lenient : strict);
    }

    /** Paragraphs of a text that has line breaks, or some markup, and no page around it. */
    public static String ofPlain(String text) {
        boolean markup = text.contains("<p") || text.contains("<br") || text.contains("</");
        List<Block> blocks = markup
                ? blocks(Outline.of(Jsoup.parseBodyFragment(text)))
                : text.lines().flatMap(line -> Block.plain(line).stream()).toList();
        return Paragraphs.joined(Lines.kept(blocks, ""));
    }

    private static List<String> read(
            Outline page, PartSet leftOut, Headline headline, String title, Optional<String> description) {
        Sums sums = Sums.of(page, page.body(), silentOr(leftOut));
        Optional<Part> core = Core.of(page, sums, headline);
        if (core.isEmpty()) {
            return List.of();
        }
        Predicate<Part> unwritten = silentOr(leftOut)
                .or(part -> isTitle(part, headline, title, sums))
                .or(above(headline, core.get(), sums));
        List<String> lines = new ArrayList<>(Lines.kept(BlockWriter.blocks(page, core.get(), unwritten), title));
        Lead.of(page, core.get(), headline, sums, description)
                .map(lead -> Lines.kept(Block.asText(BlockWriter.blocks(page, lead, unwritten)), title))
                .filter(lead -> lead.stream()
                        .noneMatch(line -> Lines.isSummary(line, lines.subList(0, Math.min(3, lines.size())))))
                .ifPresent(lead -> lines.addAll(0, lead));
        return lines;
    }

    /** What stands before the headline within the article's element: the section, a date. Not if it is long: then the headline is another's. */
    private static Predicate<Part> above(Headline headline, Part core, Sums sums) {
        Optional<Sums.Sum> shown =
                headline.element().map(sums::of).filter(title -> sums.of(core).holds(title));
        boolean little = shown.map(title -> title.proseBefore - sums.of(core).proseBefore <= LITTLE)
                .orElse(false);
        return element ->
                little && sums.of(element).order > 0 && sums.of(element).isBefore(shown.orElseThrow());
    }

    /** What shows the title and nothing else: on a page without markup its line stands in one element with the text. */
    private static boolean isTitle(Part part, Headline headline, String title, Sums sums) {
        return headline.isAt(part) && sums.of(part).letters <= Math.max(LITTLE, 2 * Punctuation.letters(title));
    }

    private static Predicate<Part> silentOr(PartSet leftOut) {
        return part -> isSilent(part) || leftOut.contains(part);
    }

    private static boolean isSilent(Part part) {
        return part.is(Trait.SILENT);
    }

    private static List<Block> blocks(Outline page) {
        return BlockWriter.blocks(page, page.body(), BodyText::isSilent);
    }

    private static boolean isMuch(List<String> lines) {
        // Nearly always one line is long enough, and the others need not be counted.
        for (String line : lines) {
            if (Punctuation.letters(line) >= LITTLE) {
                return true;
            }
        }
        return letters(lines) >= LITTLE;
    }

    private static int letters(List<String> lines) {
        return new LinkedHashSet<>(lines)
                .stream().mapToInt(Punctuation::letters).sum();
    }
}
