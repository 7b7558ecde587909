package dev.talentwire.ingest.page;

import dev.talentwire.ingest.page.PageReading.ArticlePage;
import dev.talentwire.ingest.page.PageReading.NoArticle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints how each page of folders of gold pages is read, and where it differs: {@code PageScores [-v] FOLDER...}. */
public final class PageScores {

    private static final double GOOD = 0.99;

    private PageScores() {}

    /** Runs it. */
    public static void main(String[] args) {
        boolean lines = args[0].equals("-v");
        for (String folder : List.of(args).subList(lines ? 1 : 0, args.length)) {
            for (GoldPage page : GoldPage.of(folder)) {
                print(page, lines);
            }
        }
    }

    private static void print(GoldPage page, boolean lines) {
        PageReading reading = PageReader.read(page.html(), page.url());
        String text = switch (reading) {
            case ArticlePage article -> article.text();
            case NoArticle none -> none.reason();
        };
        double score = TokenF1.of(page.text(), text);
        System.out.println(
                String.format(Locale.ROOT, "%.3f %s %s", score, page.name(), PageFacts.differences(page, reading)));
        if (lines && score < GOOD) {
            printDifference("-", page.text(), text);
            printDifference("+", text, page.text());
        }
    }

    private static void printDifference(String sign, String of, String from) {
        Set<String> known = new HashSet<>(from.lines().toList());
        of.lines()
                .filter(line -> !known.contains(line))
                .forEach(line -> System.out.println("    " + sign + " " + line));
    }
}
