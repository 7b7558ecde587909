package dev.talentwire.ingest.source;

import dev.talentwire.ingest.decode.TextDecoder;
import dev.talentwire.ingest.page.PageSeries;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import dev.talentwire.ingest.web.Validators;
import dev.talentwire.ingest.web.WebClient;
import java.net.URI;
import java.util.Optional;

/** The further pages of an article, from the web; they are not remembered by themselves, since they are asked for only when the first has changed. */
public record FurtherPages(WebClient web) implements PageSeries.Markup {

    @Override
    public Optional<String> of(URI url) throws InterruptedException {
        return web.get(url, Validators.NONE) instanceof Fetched page
                ? Optional.of(
                        TextDecoder.decode(page.body(), page.contentType()).text())
                : Optional.empty();
    }
}
