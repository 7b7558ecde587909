package dev.talentwire.enrich.name;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.lexicon.Organisation;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the shipped model is made of: Universal NER's Chinese GSD sentences, the articles of our own that are given ({@code samples}, {@code evaluation/tune}, {@code third} and {@code train})
 * with their own and with invented names, and templates filled with invented names. Everything is seeded.
 */
final class Recipe {

    private static final long SEED = 20261121;
    private static final int EPOCHS = 8;
    private static final int ARTICLE_COPIES = 4;
    private static final int TEMPLATE_FILLS = 4;

    private final Words words;
    private final Normalizer normalizer;
    private final Lexicon lexicon;
    private final Inventor inventor;
    private final TrainingText text;
    private final List<Example> examples = new ArrayList<>();

    Recipe(Words words, Normalizer normalizer, Lexicon lexicon) {
        this.words = words;
        this.normalizer = normalizer;
        this.lexicon = lexicon;
        this.inventor = new Inventor(
                words,
                WordGroups.lexicon("surnames.txt"),
                firstCells("foreign-names.tsv"),
                lexicon.all().stream()
                        .map(Organisation::name)
                        .map(normalizer::word)
                        .toList(),
                SEED);
        List<String> titles =
                firstCells("positions.tsv").stream().map(normalizer::word).toList();
        this.text = new TrainingText(inventor, titles, WordGroups.lexicon("not-persons.txt"));
    }

    Model follow(Path treebank, List<Path> articles) throws IOException {
        List<Example> universal = new ArrayList<>();
        for (String part : List.of("train", "dev")) {
            universal.addAll(Treebank.read(treebank.resolve("zh_gsdsimp-ud-" + part + ".iob2"), normalizer));
        }
        examples.addAll(universal);
        addArticles(articles);
        addTemplates();
        addVariants(universal);
        CharKinds kinds = Kinds.of(words, lexicon, WordGroups.lexicon("surnames.txt"));
        return new Trainer(words, lexicon, kinds, EPOCHS).train(examples, SEED);
    }

    private void addArticles(List<Path> directories) throws IOException {
        List<Example> marked = new ArrayList<>();
        for (Path directory : directories) {
            for (Annotated article : Annotated.read(directory)) {
                marked.add(TrainingText.mark(
                        normalizer.normalize(article.text()).text(),
                        TrainingText.normal(article.persons(), normalizer),
                        TrainingText.normal(article.companies(), normalizer)));
            }
        }
        examples.addAll(marked);
        for (int copy = 1; copy < ARTICLE_COPIES; copy++) {
            for (Example article : marked) {
                Example exchanged = text.exchange(article);
                examples.add(copy % 3 == 0 ? exchanged : text.loosen(exchanged));
            }
        }
    }

    private void addTemplates() {
        for (int fill = 0; fill < TEMPLATE_FILLS; fill++) {
            for (String template : WordGroups.lines("templates.txt")) {
                Example filled = text.fill(template);
                examples.add(fill % 2 == 0 ? filled : text.loosen(filled));
            }
        }
    }

    private void addVariants(List<Example> universal) {
        for (Example example : universal) {
            if (!example.names().isEmpty() && inventor.random().nextInt(2) == 0) {
                examples.add(text.loosen(text.exchange(example)));
            }
            if (example.text().indexOf('他') >= 0 || example.text().indexOf('她') >= 0) {
                examples.add(text.loosen(example));
            }
        }
    }

    private static List<String> firstCells(String file) {
        return WordGroups.lexicon(file).stream()
                .map(line -> line.split("\t", 2)[0])
                .toList();
    }
}
