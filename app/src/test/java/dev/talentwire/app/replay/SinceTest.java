package dev.talentwire.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.TrustedRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinceTest {

    private static final Since SINCE = new Since(Optional.of(LocalDate.parse("2024-01-01")));

    @BeforeAll
    static void trustOurRecords() {
        TrustedRecords.register();
    }

    @ParameterizedTest
    @CsvSource({
        // Midnight in China is four in the afternoon before in UTC.
        "2023-12-31T16:00:00Z, 2024-06-01T00:00:00Z, true",
        "2023-12-31T15:59:59Z, 2024-06-01T00:00:00Z, false",
        ", 2024-06-01T00:00:00Z, true",
        ", 2023-06-01T00:00:00Z, false",
    })
    void theDayOfPublicationDecidesOrElseThatOfTheFetch(@Nullable Instant published, Instant fetched, boolean wanted) {
        assertThat(SINCE.test(article(published, fetched))).isEqualTo(wanted);
        assertThat(new Since(Optional.empty()).test(article(published, fetched)))
                .isTrue();
    }

    private static Article article(@Nullable Instant published, Instant fetched) {
        return Article.newBuilder()
                .setId("a")
                .setUrl("https://a.example/a")
                .setSourceId("a")
                .setTitle("t")
                .setText("t")
                .setPublishedAt(published)
                .setFetchedAt(fetched)
                .build();
    }
}
