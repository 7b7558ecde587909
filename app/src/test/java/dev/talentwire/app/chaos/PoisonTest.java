package dev.talentwire.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.enrich.EnrichTopology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoisonTest {

    @TempDir
    Path folder;

    @Test
    void theMutantCanStillBeMadeOfTheSourceAsItIs() throws IOException {
        // When
        Launch mutant = Poison.careless(Launch.of("enrich", "1", "storm.", folder, Map.of()), folder);

        // Then
        assertThat(mutant.changed()).containsExactly(folder);
        assertThat(folder.resolve("dev/talentwire/enrich/EnrichStep.class")).exists();
    }

    @Test
    void aMutantOfASourceThatHasChangedSaysSo() {
        var stale = new Mutation(EnrichTopology.class, EnrichTopology.class.getName(), "no such piece", "");

        assertThatThrownBy(() -> stale.into(folder)).hasMessageContaining("has to be thought of anew");
    }
}
