package dev.talentwire.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fuzzers began with and what they found, and small changes to it, do no harm. */
final class FuzzSeedsTest {

    private static final Map<String, Consumer<byte[]>> TARGETS = Map.of(
            "Date", DateFuzz::fuzzerTestOneInput,
            "Url", UrlFuzz::fuzzerTestOneInput,
            "Charset", CharsetFuzz::fuzzerTestOneInput,
            "Page", PageFuzz::fuzzerTestOneInput,
            "Feed", FeedFuzz::fuzzerTestOneInput,
            "Robots", RobotsFuzz::fuzzerTestOneInput);

    private static final int CHANGES = 30;

    @ParameterizedTest
    @ValueSource(strings = {"Date", "Url", "Charset", "Page", "Feed", "Robots"})
    void seedsAndTheirNeighboursDoNoHarm(String target) throws IOException, URISyntaxException {
        // Given the seeds of a target
        List<Path> seeds = seeds(target);
        assertThat(seeds).isNotEmpty();
        var random = new Random(target.hashCode());

        for (Path seed : seeds) {
            byte[] bytes = Files.readAllBytes(seed);
            // When it reads each, and each with some bytes changed
            for (int change = 0; change < CHANGES; change++) {
                byte[] input = change == 0 ? bytes : changed(bytes, random);
                // Then it fails at none
                assertThatCode(() -> Objects.requireNonNull(TARGETS.get(target)).accept(input))
                        .as("%s, change %d", seed.getFileName(), change)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static List<Path> seeds(String target) throws IOException, URISyntaxException {
        try (Stream<Path> files =
                Files.list(Path.of(FuzzSeedsTest.class.getResource(target).toURI()))) {
            return files.sorted().toList();
        }
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] result = Arrays.copyOf(bytes, Math.max(1, bytes.length - random.nextInt(1 + bytes.length / 4)));
        for (int i = random.nextInt(8); i >= 0; i--) {
            result[random.nextInt(result.length)] = (byte) random.nextInt(256);
        }
        return result;
    }
}
