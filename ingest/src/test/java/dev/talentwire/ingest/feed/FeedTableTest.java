package dev.talentwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.ingest.feed.FeedReading.Feed;
import dev.talentwire.ingest.feed.FeedReading.NoFeed;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds as they are, a row each: what is read of the first item, whatever the server calls the document. */
final class FeedTableTest {

    private static final URI URL = URI.create("https://e.com/news/feed.xml");

    /** A row; of link, title and date a hyphen says that there is none. */
    record Row(String name, String document, String link, String title, String date) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> rows() throws IOException {
        try (InputStream in = FeedTableTest.class.getResourceAsStream("feeds.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t", -1))
                            .map(cells ->
                                    new Row(cells[0], cells[1].replace("\\n", "\n"), cells[2], cells[3], cells[4]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTheFirstItem(Row row) {
        for (String contentType :
                List.of("application/rss+xml", "text/html", "", "application/octet-stream; charset=gbk")) {
            FeedReading reading = FeedParser.read(row.document().getBytes(StandardCharsets.UTF_8), contentType, URL);

            switch (reading) {
                case NoFeed none -> assertThat(row.link()).as(none.why()).isEqualTo("none");
                case Feed feed
                when feed.items().isEmpty() ->
                    assertThat(row.link()).isEqualTo(feed.broken().isEmpty() ? "none" : "broken");
                case Feed feed -> {
                    FeedItem item = feed.items().getFirst();
                    assertThat(item.link()).hasToString(row.link());
                    assertThat(item.title().orElse("-")).isEqualTo(row.title());
                    assertThat(item.published()
                                    .map(date -> date.at().toString())
                                    .orElse("-"))
                            .isEqualTo(row.date());
                }
            }
        }
    }
}
