package dev.talentwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.MoveReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentEnricherTest {

    private static final String TEXT = "百度副总裁方予安昨日扬长而去。";

    @TempDir
    private Path lexicon;

    @Test
    void takes_up_words_that_an_operator_adds() throws IOException {
        // Given an enricher that does not know the word
        CurrentEnricher current = current();
        Enricher before = current.get();
        assertThat(before.moves(ScoreRun.article("a", TEXT))).isEmpty();

        // When the operator adds it
        Files.writeString(lexicon.resolve("moves.tsv"), "扬长而去\tLEAVE\n");
        current.refresh();

        // Then the next article is read with it
        assertThat(current.get()).isNotSameAs(before);
        assertThat(current.get().moves(ScoreRun.article("a", TEXT)))
                .singleElement()
                .extracting(MoveReport::getTrigger)
                .isEqualTo("扬长而去");
    }

    @Test
    void keeps_what_it_has_when_a_file_is_bad_and_recovers_when_it_is_mended() throws IOException {
        CurrentEnricher current = current();
        Enricher before = current.get();

        Files.writeString(lexicon.resolve("moves.tsv"), "扬长而去\tAWAY\n");
        current.refresh();
        assertThat(current.get()).isSameAs(before);

        Files.writeString(lexicon.resolve("moves.tsv"), "扬长而去\tLEAVE\n# mended\n");
        current.refresh();
        assertThat(current.get()).isNotSameAs(before);
    }

    @Test
    void leaves_well_alone_while_nothing_changes() {
        CurrentEnricher current = current();
        Enricher before = current.get();

        current.refresh();

        assertThat(current.get()).isSameAs(before);
    }

    private CurrentEnricher current() {
        return new CurrentEnricher(Enricher.load(new EnrichSettings(lexicon, 0, false, false, null)));
    }
}
