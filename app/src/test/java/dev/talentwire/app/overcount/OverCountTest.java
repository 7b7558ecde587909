package dev.talentwire.app.overcount;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.enrich.EnrichSettings;
import dev.talentwire.enrich.Enricher;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.EnrichedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Published moves beside the moves that a careful reader finds, over the samples, and under a fan-out to several outlets. With
 * {@code -Dovercount.outlets=40} the fan-out is the full one; {@code -Dovercount.corpus=FOLDER} measures another folder; the figures
 * that docs/over-count.md keeps are printed.
 */
class OverCountTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("overcount.corpus", System.getProperty("talentwire.home", "..") + "/samples"));
    private static final int OUTLETS = Integer.getInteger("overcount.outlets", 8);
    private static final double MOST = 1.05;
    private static final double MOST_WRONG_MERGES = 0.005;

    private static Corpus corpus;
    private static TrueMoves truth;
    private static List<Article> fanOut;

    @BeforeAll
    static void read() throws IOException {
        corpus = Corpus.read(FOLDER);
        truth = new TrueMoves(corpus.gold());
        fanOut = new ArrayList<>();
        var random = new Random(1);
        corpus.articles().forEach(article -> fanOut.addAll(Rewrites.of(article, OUTLETS, random)));
    }

    @Test
    void whatAReaderWithoutFaultsReportsCountsOnce() {
        assertCountsOnce("gold", corpus.articles(), article -> GoldReports.of(article, corpus.gold()));
        assertCountsOnce("gold, " + OUTLETS + " outlets", fanOut, article -> GoldReports.of(article, corpus.gold()));
    }

    @Test
    void whatTheExtractorReportsCountsOnce() {
        Enricher enricher = Enricher.load(EnrichSettings.defaults());

        assertCountsOnce("extracted", corpus.articles(), enricher::enrich);
        assertCountsOnce("extracted, " + OUTLETS + " outlets", fanOut, enricher::enrich);
    }

    private static void assertCountsOnce(
            String name, List<Article> articles, Function<Article, EnrichedArticle> reader) {
        OverCount measured = OverCount.of(articles.stream().map(reader).toList(), truth);
        System.out.println(measured.row(name));
        assertThat(measured.found()).as("%s: moves found at all", name).isPositive();
        assertThat(measured.ratio()).as("%s: %s", name, measured.extra()).isLessThanOrEqualTo(MOST);
        assertThat(measured.wrongMerges()).as("%s: %s", name, measured.merged()).isLessThanOrEqualTo(MOST_WRONG_MERGES);
    }
}
