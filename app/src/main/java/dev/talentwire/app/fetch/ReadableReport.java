package dev.talentwire.app.fetch;

import dev.talentwire.ingest.DryRun.Found;
import dev.talentwire.ingest.FetchReport;
import dev.talentwire.ingest.FetchReport.Charset;
import dev.talentwire.ingest.FetchReport.Finding;
import dev.talentwire.schemas.Article;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.StringJoiner;

/** What would be ingested, for people. */
final class ReadableReport {

    private ReadableReport() {}

    static String of(FetchReport report) {
        var lines = new StringJoiner(System.lineSeparator());
        for (FetchReport.Hop hop : report.hops()) {
            lines.add(row(hop.status(), hop.url() + "  (" + hop.address() + ")"));
            hop.headers().forEach(header -> lines.add(row("", header)));
        }
        switch (report.finding()) {
            case Finding.Article article -> {
                charset(article.charset(), lines);
                article.facts()
                        .forEach(fact -> lines.add(row(
                                fact.name(),
                                fact.value() + "  (" + fact.origin().toLowerCase(Locale.ROOT) + ")")));
                lines.add(row("text", article.text().length() + " characters"));
                lines.add("").add(article.text().stripTrailing());
            }
            case Finding.Listing listing -> {
                charset(listing.charset(), lines);
                lines.add(row(listing.kind(), size(listing)));
                listing.items().forEach(item -> lines.add(row("", item)));
            }
            case Finding.Unusable unusable -> {
                charset(unusable.charset(), lines);
                lines.add(row(unusable.reason(), unusable.detail()));
            }
            case Finding.Unfetched unfetched -> lines.add(row("failed", unfetched.detail()));
        }
        return lines.toString();
    }

    private static String size(Finding.Listing listing) {
        int items = listing.items().size();
        return listing.kind().equals("list")
                ? "no article, but " + items
                        + " links that look like articles; a source of the type list would follow them"
                : items + (items == 1 ? " item" : " items");
    }

    static String line(Found found) {
        return switch (found) {
            case Found.Emitted(Article article) ->
                row("article", article.getId())
                        + System.lineSeparator()
                        + row("", article.getTitle() == null ? "without a title" : article.getTitle())
                        + System.lineSeparator()
                        + row(
                                "",
                                published(article) + ", " + article.getText().length() + " characters, "
                                        + article.getLanguage());
            case Found.Refused refused ->
                row("rejected", refused.key())
                        + System.lineSeparator()
                        + row(
                                "",
                                refused.rejected().getReason() + ": "
                                        + refused.rejected().getDetail());
        };
    }

    private static String published(Article article) {
        Instant at = article.getPublishedAt();
        return at == null
                ? "no date"
                : at.truncatedTo(ChronoUnit.SECONDS) + " (from "
                        + article.getPublishedOrigin().name().toLowerCase(Locale.ROOT) + ")";
    }

    private static void charset(Charset charset, StringJoiner lines) {
        lines.add(row(
                "charset",
                charset.name() + ", by "
                        + charset.decider().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                        + String.join("; ", charset.evidence())));
    }

    private static String row(String label, String value) {
        return String.format(Locale.ROOT, "%-10s %s", label, value);
    }
}
