package dev.talentwire.app.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The site's first page, for people who look at it in a browser: what there is to read, and the feeds that ingest polls. */
final class SampleIndex {

    private SampleIndex() {}

    static byte[] html(Map<String, URI> feeds, List<Sample> samples) {
        return """
                <!DOCTYPE html>
                <html lang="zh-Hans">
                <head>
                <meta charset="UTF-8">
                <title>talentwire demo</title>
                <style>body{font-family:sans-serif;max-width:50em;margin:2em auto;padding:0 1em}li{margin:.3em 0}</style>
                </head>
                <body>
                <h1>talentwire demo</h1>
                <p>%1$d sample articles, newest first; all people and companies in them are invented but for one piece of history.</p>
                <ul>
                %2$s
                </ul>
                <h2>Feeds</h2>
                <ul>
                %3$s
                </ul>
                </body>
                </html>
                """.formatted(samples.size(), articles(samples), feeds(feeds)).getBytes(StandardCharsets.UTF_8);
    }

    private static String articles(List<Sample> samples) {
        return samples.stream()
                .sorted(Comparator.comparing(Sample::published).reversed())
                .map(sample -> "<li>" + sample.published().toLocalDate() + " <a href=\"" + sample.path() + "\">"
                        + Markup.escape(sample.title()) + "</a> " + Markup.escape(sample.outlet()) + "</li>")
                .collect(Collectors.joining("\n"));
    }

    private static String feeds(Map<String, URI> feeds) {
        return feeds.entrySet().stream()
                .map(feed -> "<li><a href=\"" + feed.getValue().getPath() + "\">" + Markup.escape(feed.getKey())
                        + "</a></li>")
                .collect(Collectors.joining("\n"));
    }
}
