package dev.talentwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.enrich.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimFormsTest {

    @Test
    void whereAFormFitsItMayFit() throws IOException {
        List<Pattern> forms = Stream.of(
                        ClaimForms.people(), ClaimForms.others(), List.of(ClaimForms.staff(), ClaimForms.origin()))
                .flatMap(List::stream)
                .toList();
        Set<Pattern> fitted = new HashSet<>();

        // Given sentences of the sets on which headcounts are read
        for (String sentence : sentences("samples", "evaluation/train", "evaluation/third", "evaluation/tune")) {
            for (Pattern form : forms) {
                if (form.matcher(sentence).results().anyMatch(ClaimFormsTest::tellsOfADeed)) {
                    // Then none that fits and tells what was done, without which there is no claim, is passed over
                    assertThat(ClaimForms.mayFit(form, sentence))
                            .as("%s in %s", form, sentence)
                            .isTrue();
                    fitted.add(form);
                }
            }
        }

        assertThat(fitted).as("forms that were tried").hasSizeGreaterThan(forms.size() / 2);
    }

    private static boolean tellsOfADeed(MatchResult match) {
        return Stream.of("did", "did2")
                .filter(match.namedGroups()::containsKey)
                .map(match::group)
                .anyMatch(deed -> deed != null && !deed.isEmpty());
    }

    private static List<String> sentences(String... sets) throws IOException {
        Set<String> sentences = new HashSet<>();
        for (String set : sets) {
            for (Map<String, @Nullable Object> article : JsonLines.of(Path.of("..", set, "articles.jsonl"))) {
                String text =
                        String.valueOf(article.get("text")).replace('，', ',').replace('；', ';');
                sentences.addAll(List.of(text.split("[。！？\n]")));
            }
        }
        return List.copyOf(sentences);
    }
}
