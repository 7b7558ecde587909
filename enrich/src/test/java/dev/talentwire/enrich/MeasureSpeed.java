package dev.talentwire.enrich;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import dev.talentwire.schemas.Article;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Not a test: prints how fast articles are read, against bare HanLP with all its recognisers, when asked to with {@code -Dspeed.rounds=12}
 * (docs/speed.md). Every article goes through each way in turn, in one run, and processor time is counted, so that a busy machine
 * harms all of them alike. One in ten articles of a mix holds a move.
 */
@EnabledIfSystemProperty(named = "speed.rounds", matches = "[0-9]+")
class MeasureSpeed {

    private static final int ARTICLES = 600;
    private static final int ONE_WITH_A_MOVE_IN = 10;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Enricher enricher = LoadedEnricher.ENRICHER;
    private final Segment bare = HanLP.newSegment().enableAllNamedEntityRecognize(true);

    @Test
    void prints_characters_a_second() throws IOException {
        List<Article> with = articles(true, "samples", "evaluation/tune");
        print("ordinary news", mix(with, articles(false, "evaluation/ordinary")));
        print("news that looks like moves", mix(with, articles(false, "samples", "evaluation/tune")));
    }

    /** Doubling the text must not do much more than double the time, whatever the text is. */
    @Test
    void prints_the_time_of_endless_texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("clauses, one sentence", "腾讯副总裁方予安离职,加入百度,");
        texts.put("no punctuation", "腾讯副总裁方予安离职加入百度");
        texts.put("control characters", "\u0007\u200b腾讯\u0001离职\n");
        texts.put("a list of names", "方予安、阮清和、");
        texts.put("prose", "昨日,华东区的经营情况有所好转,公司2024年8月收入增长三成。\n");
        texts.forEach((name, text) -> {
            for (int length = 25_000; length <= 100_000; length *= 2) {
                Article article = ScoreRun.article(name, text.repeat(length / text.length()));
                long begun = threads.getCurrentThreadCpuTime();
                enricher.enrich(article);
                System.out.printf(
                        "%-24s %,8d characters %,7d ms%n",
                        name, length, (threads.getCurrentThreadCpuTime() - begun) / 1_000_000);
            }
        });
    }

    private void print(String name, List<Article> mix) {
        Map<String, ToIntFunction<Article>> ways = new LinkedHashMap<>();
        ways.put(
                "bare HanLP",
                article ->
                        bare.seg(article.getTitle() + "\n" + article.getText()).size());
        ways.put("all tags", article -> enricher.enrich(article).getReports().size());
        ways.put("moves only", article -> enricher.moves(article).size());
        long characters =
                mix.stream().mapToLong(article -> article.getText().length()).sum();
        int rounds = Integer.getInteger("speed.rounds", 1);
        Map<String, Long> nanos = Map.of();
        for (int round = 0; round < rounds; round++) {
            nanos = round(ways, mix);
        }
        double base = nanos.getOrDefault("bare HanLP", 1L);
        nanos.forEach((way, time) -> System.out.printf(
                Locale.ROOT,
                "%-28s %-12s %7.0f k characters/s %6.2f x%n",
                name,
                way,
                characters * 1e6 / time,
                base / time));
    }

    private Map<String, Long> round(Map<String, ToIntFunction<Article>> ways, List<Article> mix) {
        Map<String, Long> nanos = new LinkedHashMap<>();
        int found = 0;
        for (Article article : mix) {
            for (Map.Entry<String, ToIntFunction<Article>> way : ways.entrySet()) {
                long begun = threads.getCurrentThreadCpuTime();
                found += way.getValue().applyAsInt(article);
                nanos.merge(way.getKey(), threads.getCurrentThreadCpuTime() - begun, Long::sum);
            }
        }
        if (found == 0) {
            throw new IllegalStateException("Nothing was found in " + mix.size() + " articles");
        }
        return nanos;
    }

    private static List<Article> mix(List<Article> with, List<Article> without) {
        List<Article> mix = new ArrayList<>(ARTICLES);
        for (int i = 0; i < ARTICLES; i++) {
            List<Article> from = i % ONE_WITH_A_MOVE_IN == 0 ? with : without;
            mix.add(from.get((i % ONE_WITH_A_MOVE_IN == 0 ? i / ONE_WITH_A_MOVE_IN : i) % from.size()));
        }
        return mix;
    }

    private static List<Article> articles(boolean holdAMove, String... sets) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (String set : sets) {
            Path folder = Path.of("..", set);
            List<String> lines = Files.readAllLines(folder.resolve("articles.jsonl"));
            List<String> gold = Files.readAllLines(folder.resolve("gold.jsonl"));
            for (int i = 0; i < lines.size(); i++) {
                if (gold.get(i).contains("\"moves\": []") != holdAMove) {
                    articles.add(ScoreRun.article(lines.get(i)));
                }
            }
        }
        return articles;
    }
}
