package dev.talentwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.TrustedRecords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of constructions: what the rules read in a text about who moves, and nothing more. */
class ConstructionsTest {

    private static final Instant PUBLISHED = Instant.parse("2025-06-10T02:00:00Z");

    static Stream<Arguments> constructions() throws IOException {
        try (InputStream table = ConstructionsTest.class.getResourceAsStream("/constructions/constructions.tsv")) {
            assertThat(table).isNotNull();
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(row -> Arguments.of(
                            row[0], row[1], row.length > 2 && row[2].equals("undated") ? null : PUBLISHED));
        }
    }

    @BeforeAll
    static void trust() {
        TrustedRecords.register();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("constructions")
    void says_who_moves(String text, String expected, @Nullable Instant published) {
        // Given
        Article article = articleOf(text, published);
        // When
        List<String> said = LoadedEnricher.RULES.enrich(article).getReports().stream()
                .filter(move -> !move.getBackground())
                .map(ConstructionsTest::summary)
                .sorted()
                .toList();
        // Then
        assertThat(said).isEqualTo(moves(expected));
    }

    private static List<String> moves(String expected) {
        return expected.equals("-")
                ? List.of()
                : Arrays.stream(expected.split(" \\+ ", -1))
                        .sorted(Comparator.naturalOrder())
                        .toList();
    }

    private static String summary(MoveReport move) {
        return String.join(
                "|",
                move.getPerson().getName(),
                move.getKind().name().toLowerCase(Locale.ROOT),
                name(move.getFrom()),
                name(move.getTo()),
                move.getStatus().name().toLowerCase(Locale.ROOT));
    }

    private static String name(@Nullable Employer employer) {
        return employer == null ? "-" : employer.getName();
    }

    private static Article articleOf(String text, @Nullable Instant published) {
        return Article.newBuilder()
                .setId("a")
                .setUrl("https://news.example/a")
                .setSourceId("test")
                .setPublishedAt(published)
                .setFetchedAt(PUBLISHED)
                .setText(text)
                .build();
    }
}
