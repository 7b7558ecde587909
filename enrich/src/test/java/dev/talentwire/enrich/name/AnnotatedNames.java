package dev.talentwire.enrich.name;

import dev.talentwire.enrich.text.Normalizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** An annotated article for tests of other packages. */
public record AnnotatedNames(String text, List<String> companies) {

    /** Reads {@code articles.jsonl} and {@code gold.jsonl} of a directory. */
    public static List<AnnotatedNames> read(Path directory) throws IOException {
        return Annotated.read(directory).stream()
                .map(article -> new AnnotatedNames(article.text(), article.companies()))
                .toList();
    }

    /** The companies in normal form. */
    public Set<String> companies(Normalizer normalizer) {
        return TrainingText.normal(companies, normalizer);
    }
}
