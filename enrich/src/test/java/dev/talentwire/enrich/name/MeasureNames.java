package dev.talentwire.enrich.name;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.words.Word;
import dev.talentwire.enrich.words.Words;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Not a test: scores the tagger alone against annotated articles, when asked to with {@code -Dnames.corpora=DIR,DIR} (docs/names.md). */
@EnabledIfSystemProperty(named = "names.corpora", matches = ".+")
class MeasureNames {

    private final Words words = new Words();
    private final Normalizer normalizer = new Normalizer(words::simplify, List.of());
    private final Lexicon lexicon = Lexicon.load(null, normalizer);

    @Test
    void prints_scores_and_speed() throws IOException {
        long before = System.nanoTime();
        NameTagger tagger = NameTagger.load(lexicon);
        System.out.printf("load %d ms%n", (System.nanoTime() - before) / 1_000_000);
        List<Annotated> articles = new ArrayList<>();
        for (String directory : System.getProperty("names.corpora", "").split(",", -1)) {
            articles.addAll(Annotated.read(Path.of(directory)));
        }
        for (int margin = 0; margin <= 50; margin += 10) {
            score(tagger, articles, margin);
        }
        speed(tagger, articles);
    }

    private void score(NameTagger tagger, List<Annotated> articles, int margin) {
        int right = 0;
        int found = 0;
        int asked = 0;
        for (Annotated article : articles) {
            String text = normalizer.normalize(article.text()).text();
            Set<String> persons = new LinkedHashSet<>();
            for (Name name : tagger.tag(text, words.cut(text))) {
                if (name.type() == Name.Type.PERSON && name.margin() >= margin) {
                    persons.add(text.substring(name.start(), name.end()));
                }
            }
            found += persons.size();
            asked += article.personsNorm().size();
            for (String person : article.personsNorm()) {
                right += persons.removeIf(other -> same(person, other)) ? 1 : 0;
            }
        }
        double precision = right / (double) found;
        double recall = right / (double) asked;
        System.out.printf(
                "margin %2d: P %.3f R %.3f F %.3f%n",
                margin, precision, recall, 2 * precision * recall / (precision + recall));
    }

    private static boolean same(String a, String b) {
        String x = a.replaceAll("[\\s·.]", "");
        String y = b.replaceAll("[\\s·.]", "");
        return x.equals(y) || (x.length() >= 3 && y.contains(x)) || (y.length() >= 3 && x.contains(y));
    }

    private void speed(NameTagger tagger, List<Annotated> articles) {
        StringBuilder all = new StringBuilder();
        articles.forEach(article ->
                all.append(normalizer.normalize(article.text()).text()).append('\n'));
        List<Word> cut = words.cut(all.toString());
        long processor = 0;
        for (int round = 0; round < 30; round++) {
            if (round == 20) {
                processor = processorTime();
            }
            tagger.tag(all, cut);
        }
        System.out.printf(
                "%.0f k characters per second of processor time%n",
                all.length() * 10 * 1e6 / (processorTime() - processor));
    }

    /** Other work on the machine does not count. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
