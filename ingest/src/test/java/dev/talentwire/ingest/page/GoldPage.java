package dev.talentwire.ingest.page;

import dev.talentwire.ingest.decode.TextDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of our own making with what is right to read in it: beside each {@code .html} a {@code .txt} with {@code name: value} lines,
 * an empty line, and one line for each paragraph. A value of {@code ?} stands for what the page does not give away.
 */
record GoldPage(String name, String html, Map<String, String> facts, String text) {

    URI url() {
        return URI.create(fact("url"));
    }

    String fact(String key) {
        return facts.getOrDefault(key, "?");
    }

    static List<GoldPage> of(String folder) {
        try (Stream<Path> files = Files.list(
                Path.of(GoldPage.class.getResource("articles/" + folder).toURI()))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(GoldPage::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the gold pages in " + folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the folder of gold pages has no readable address: " + folder, e);
        }
    }

    private static GoldPage read(Path page) {
        String name = page.getFileName().toString().replace(".html", "");
        try {
            String html = TextDecoder.decode(Files.readAllBytes(page), "").text();
            String[] gold = Files.readString(page.resolveSibling(name + ".txt")).split("\n\n", 2);
            Map<String, String> facts = Arrays.stream(gold[0].split("\n", -1))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            return new GoldPage(name, html, facts, gold[1]);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the gold page " + page, e);
        }
    }

    /** Token F1 of what a reader makes of this page. */
    double score(Function<GoldPage, String> reader) {
        return TokenF1.of(text, reader.apply(this));
    }

    @Override
    public String toString() {
        return name;
    }
}
