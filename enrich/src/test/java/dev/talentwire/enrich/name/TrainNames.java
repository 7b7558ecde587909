package dev.talentwire.enrich.name;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Not a test: writes the name model, when asked to with {@code -Dnames.treebank=DIRECTORY}; {@code -Dnames.articles=DIR,DIR} and
 * {@code -Dnames.out=FILE} make another one (docs/names.md).
 */
@EnabledIfSystemProperty(named = "names.treebank", matches = ".+")
class TrainNames {

    @Test
    void writes_the_model() throws IOException {
        Words words = new Words();
        Normalizer normalizer = new Normalizer(words::simplify, List.of());
        Lexicon lexicon = Lexicon.load(null, normalizer);
        String articles = System.getProperty(
                "names.articles", "../samples,../evaluation/tune,../evaluation/third,../evaluation/train");
        Model model = new Recipe(words, normalizer, lexicon)
                .follow(
                        Path.of(System.getProperty("names.treebank", "")),
                        Stream.of(articles.split(",", -1)).map(Path::of).toList());
        Path file = Path.of(System.getProperty("names.out", "src/main/resources/talentwire/names.model.gz"));
        try (OutputStream out = Files.newOutputStream(file)) {
            model.write(out);
        }
        System.out.printf("wrote %s, %d bytes%n", file, Files.size(file));
    }
}
