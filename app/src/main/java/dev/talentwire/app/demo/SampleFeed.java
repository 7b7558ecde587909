package dev.talentwire.app.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The RSS feed of one outlet. */
final class SampleFeed {

    private SampleFeed() {}

    static byte[] rss(URI site, String outlet, List<Sample> samples) {
        String items = samples.stream().map(sample -> item(site, sample)).collect(Collectors.joining("\n"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel>
                <title>%1$s</title>
                <link>%2$s</link>
                <description>%1$s</description>
                %3$s
                </channel>
                </rss>
                """.formatted(Markup.escape(outlet), site, items).getBytes(StandardCharsets.UTF_8);
    }

    private static String item(URI site, Sample sample) {
        return """
                <item>
                <title>%s</title>
                <link>%s</link>
                <dc:creator>%s</dc:creator>
                <pubDate>%s</pubDate>
                </item>""".formatted(
                        Markup.escape(sample.title()),
                        site.resolve(sample.path()),
                        Markup.escape(sample.author()),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(sample.published()));
    }
}
