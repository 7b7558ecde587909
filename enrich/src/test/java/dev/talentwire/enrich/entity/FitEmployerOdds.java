package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.name.AnnotatedNames;
import dev.talentwire.enrich.name.NameTagger;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Not a test: fits the weights of {@link EmployerOdds} and prints them, when asked to with {@code -Dodds=MODEL:DIR,MODEL:DIR}; each model must
 * not have been trained on the articles that stand beside it (docs/names.md).
 */
@EnabledIfSystemProperty(named = "odds", matches = ".+")
class FitEmployerOdds {

    private static final double RIDGE = 1;
    private static final double STEP = 0.3;
    private static final int ROUNDS = 20_000;

    private final Words words = new Words();
    private final Normalizer normalizer = new Normalizer(words::simplify, List.of());
    private final Lexicon lexicon = Lexicon.load(null, normalizer);
    private final List<double[]> signs = new ArrayList<>();
    private final List<Boolean> employers = new ArrayList<>();

    @Test
    void prints_the_weights() throws IOException {
        for (String pair : System.getProperty("odds", "").split(",", -1)) {
            String[] parts = pair.split(":", -1);
            try (InputStream model = Files.newInputStream(Path.of(parts[0]))) {
                collect(NameTagger.read(model, lexicon), Path.of(parts[1]));
            }
        }
        System.out.println(employers.size() + " names: " + Arrays.toString(fit()));
    }

    private void collect(NameTagger tagger, Path directory) throws IOException {
        for (AnnotatedNames article : AnnotatedNames.read(directory)) {
            Set<String> companies = article.companies(normalizer);
            EntityFinder finder = new EntityFinder(lexicon, words, tagger, (name, places) -> {
                if (name.asked()) {
                    signs.add(EmployerOdds.signs(name, places));
                    employers.add(companies.stream().anyMatch(company -> same(company, name.name())));
                }
                return EmployerOdds.of(name, places);
            });
            finder.find(normalizer.normalize(article.text()));
        }
    }

    private static boolean same(String company, String name) {
        return (company.contains(name) || name.contains(company)) && Math.abs(company.length() - name.length()) <= 4;
    }

    /** Plain gradient descent: eleven weights need no more. */
    private double[] fit() {
        double[] weights = new double[signs.get(0).length];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = weights.clone();
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= RIDGE;
            }
            for (int n = 0; n < signs.size(); n++) {
                double sum = 0;
                for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] * signs.get(n)[i];
                }
                double error = 1 / (1 + Math.exp(-sum)) - (employers.get(n) ? 1 : 0);
                for (int i = 0; i < weights.length; i++) {
                    gradient[i] += error * signs.get(n)[i];
                }
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= STEP * gradient[i] / signs.size();
            }
        }
        return weights;
    }
}
