package dev.talentwire.ingest;

import dev.talentwire.ingest.decode.DecodedText;
import dev.talentwire.ingest.decode.TextDecoder;
import dev.talentwire.ingest.page.PageReader;
import dev.talentwire.ingest.page.PageReading;
import dev.talentwire.ingest.page.PageReading.ArticlePage;
import dev.talentwire.ingest.page.PageReading.NoArticle;
import dev.talentwire.ingest.web.FetchOutcome;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import dev.talentwire.ingest.web.FetchOutcome.NotModified;
import dev.talentwire.ingest.web.Validators;
import dev.talentwire.ingest.web.WebClient;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What would be ingested of one address, and why; nothing is written anywhere.
 *
 * @param usable whether there is an article
 * @param facts  in the order in which they were found
 * @param text   the article's paragraphs, each ending with a line feed; empty when there is none
 */
public record FetchReport(boolean usable, List<Fact> facts, String text) {

    public FetchReport {
        facts = List.copyOf(facts);
    }

    /**
     * One thing found.
     *
     * @param name  short, such as charset
     * @param value for people
     */
    public record Fact(String name, String value) {}

    /**
     * Fetches and reads one page, under the same rules as a source's.
     *
     * @throws InterruptedException while fetching
     */
    public static FetchReport of(URI url, FetchSettings settings, InstantSource clock) throws InterruptedException {
        try (var web = new WebClient(settings, clock)) {
            return of(web.get(url, Validators.NONE));
        }
    }

    private static FetchReport of(FetchOutcome outcome) {
        return switch (outcome) {
            case Failed failed ->
                new FetchReport(false, List.of(new Fact("failed", failed.cause() + ": " + failed.detail())), "");
            case NotModified same ->
                new FetchReport(
                        false,
                        List.of(new Fact("failed", "the server says that nothing changed, though not asked")),
                        "");
            case Fetched fetched -> of(fetched);
        };
    }

    private static FetchReport of(Fetched fetched) {
        DecodedText decoded = TextDecoder.decode(fetched.body(), fetched.contentType());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("fetched", fetched.body().length + " bytes from " + fetched.url()));
        facts.add(new Fact("content type", fetched.contentType().isEmpty() ? "not given" : fetched.contentType()));
        facts.add(new Fact("etag", fetched.validators().etag().orElse("not given")));
        facts.add(new Fact("last modified", fetched.validators().lastModified().orElse("not given")));
        facts.add(new Fact(
                "charset",
                decoded.decision().charset() + ", by " + decoded.decision().decider() + ": "
                        + String.join("; ", decoded.decision().evidence())));
        PageReading reading = PageReader.read(decoded.text(), fetched.url());
        return switch (reading) {
            case NoArticle none -> {
                facts.add(new Fact("no article", none.reason() + ": " + none.detail()));
                yield new FetchReport(false, facts, "");
            }
            case ArticlePage page -> {
                facts.add(new Fact("id", page.canonical().toString()));
                facts.add(new Fact("title", page.title().orElse("not found")));
                facts.add(new Fact("author", page.author().orElse("not found")));
                facts.add(new Fact(
                        "published",
                        page.published()
                                .map(date -> date.at() + " (" + date.precision() + ", from " + date.origin() + ")")
                                .orElse("not found")));
                facts.add(new Fact(
                        "text",
                        page.text().length() + " characters, "
                                + page.text().lines().count() + " paragraphs"));
                yield new FetchReport(true, facts, page.text());
            }
        };
    }
}
