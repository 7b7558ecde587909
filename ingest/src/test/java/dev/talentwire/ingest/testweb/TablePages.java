package dev.talentwire.ingest.testweb;

import dev.talentwire.ingest.decode.EncodingRow;
import dev.talentwire.ingest.feed.FeedParser;
import dev.talentwire.ingest.page.PageReader;
import dev.talentwire.ingest.page.StubRow;
import dev.talentwire.ingest.web.WebClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What the tests' tables and gold pages hold, as documents of a web site: feeds, encodings, stubs, article pages, sitemaps, lists. */
final class TablePages {

    private static final int SERIES = 3;
    private static final String SENTENCE = "海雁物流今天宣布,首席财务官安若素因个人原因辞职,由副总裁杭一苇接任,任命立即生效。";

    private TablePages() {}

    /**
     * A document.
     *
     * @param path     where it is, with a slash
     * @param what     a tester is told of it
     * @param type     Content-Type, which may be as wrong as its case wants it
     * @param body     bytes
     */
    record Page(String path, String what, String type, Supplier<byte[]> body) {
        Page(String path, String what, String type, byte[] bytes) {
            this(path, what, type, bytes::clone);
        }
    }

    /**
     * One robots.txt of the table.
     *
     * @param content of the file
     * @param path    that is asked for
     * @param allowed yes or no
     */
    record RobotsRow(String content, String path, String allowed) {}

    /** All documents, those of a table in its order. */
    static List<Page> all(String site) {
        List<Page> pages = new ArrayList<>();
        feeds(pages);
        encodings(pages);
        stubs(pages);
        articles(pages);
        series(pages);
        List<String> articles = pages.stream()
                .map(Page::path)
                .filter(path -> path.startsWith("/article/"))
                .toList();
        pages.add(new Page("/list", "a list page without a feed", "text/html; charset=utf-8", list(articles)));
        pages.add(new Page(
                "/sitemap.xml",
                "an index of sitemaps, whose one sitemap is gzip",
                "text/plain",
                utf8("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>" + site
                        + "/sitemap-1.xml.gz</loc></sitemap></sitemapindex>")));
        pages.add(new Page(
                "/sitemap-news.xml", "a news sitemap", "text/xml", utf8(newsSitemap(site, articles.subList(0, 3)))));
        pages.add(new Page("/sitemap-1.xml.gz", "the sitemap", "application/x-gzip", gzip(sitemap(site, articles))));
        return pages;
    }

    /** The table of robots.txt files; a bar stands for each line end. */
    static List<RobotsRow> robots() {
        return rows(WebClient.class, "robots.tsv")
                .map(cells -> new RobotsRow(cells[0].replace('|', '\n'), cells[1], cells[2]))
                .toList();
    }

    private static void feeds(List<Page> pages) {
        rows(FeedParser.class, "feeds.tsv")
                .forEach(cells -> pages.add(new Page(
                        "/feed/" + pages.size(),
                        cells[0] + " → " + cells[2] + " " + cells[4],
                        "text/html",
                        utf8(cells[1].replace("\\n", "\n")))));
    }

    private static void encodings(List<Page> pages) {
        List<EncodingRow> rows = EncodingRow.all();
        IntStream.range(0, rows.size())
                .forEach(i -> pages.add(new Page(
                        "/encoding/" + i, rows.get(i).toString(), rows.get(i).contentType(), rows.get(i)::bytes)));
    }

    private static void stubs(List<Page> pages) {
        List<StubRow> rows = StubRow.all();
        IntStream.range(0, rows.size())
                .forEach(i -> pages.add(new Page(
                        "/stub/" + i,
                        rows.get(i).what(),
                        "text/html; charset=utf-8",
                        () -> utf8(rows.get(i).html()))));
    }

    private static void articles(List<Page> pages) {
        try (Stream<Path> files =
                Files.walk(Path.of(PageReader.class.getResource("articles").toURI()))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                String name = file.getName(file.getNameCount() - 2) + "/" + file.getFileName();
                pages.add(new Page("/article/" + name, "an article", "text/html", Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The gold pages cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The folder of gold pages has no readable address", e);
        }
    }

    /** One article on several pages. */
    private static void series(List<Page> pages) {
        for (int i = 1; i <= SERIES; i++) {
            String next = i == SERIES ? "" : "<a href='/series/a_" + (i + 1) + ".html'>下一页</a>";
            pages.add(new Page(
                    i == 1 ? "/series/a.html" : "/series/a_" + i + ".html",
                    "page " + i + " of " + SERIES + " of an article",
                    "text/html; charset=utf-8",
                    utf8("<html><head><title>海雁物流换帅</title></head><body><h1>海雁物流换帅</h1><div class=content><p>第" + i
                            + "部分:" + SENTENCE + "</p><p>公司的" + i + "个部门都表示,业务不受影响,客户也不必担心。</p></div>" + next
                            + "</body></html>")));
        }
    }

    private static byte[] list(List<String> articles) {
        var html = new StringBuilder("<html><body><ul class=news>");
        articles.forEach(path -> html.append("<li><a href=\"")
                .append(path)
                .append("\">")
                .append(SENTENCE, 0, 20)
                .append("</a></li>"));
        return utf8(html.append("</ul></body></html>").toString());
    }

    private static byte[] sitemap(String site, List<String> articles) {
        var xml = new StringBuilder("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
        articles.forEach(
                path -> xml.append("<url><loc>").append(site).append(path).append("</loc></url>"));
        return utf8(xml.append("</urlset>").toString());
    }

    /** With titles and times, as Google News wants it. */
    private static String newsSitemap(String site, List<String> articles) {
        var xml = new StringBuilder("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>");
        articles.forEach(path -> xml.append("<url><loc>")
                .append(site)
                .append(path)
                .append("</loc><news:news><news:publication><news:name>运力观察</news:name>")
                .append("<news:language>zh-cn</news:language></news:publication>")
                .append("<news:publication_date>2026-11-20T08:00:00+08:00</news:publication_date><news:title>")
                .append(SENTENCE, 0, 20)
                .append("</news:title></news:news></url>"));
        return xml.append("</urlset>").toString();
    }

    private static Stream<String[]> rows(Class<?> beside, String table) {
        try (InputStream in = beside.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException(table + " is not among the tests' resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(table + " cannot be read", e);
        }
    }

    private static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written, but did", e);
        }
        return packed.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
