package dev.talentwire.app.demo;

import java.util.List;
import java.util.stream.Collectors;

/** An article as news sites dress it: metadata in the head, navigation before it, links, a disclaimer and a footer behind. */
final class SamplePage {

    private SamplePage() {}

    /** The page in the article's own charset. */
    static byte[] html(Sample sample, List<Sample> related) {
        String page = """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head>
                <meta charset="%2$s">
                <title>%3$s_%4$s</title>
                <meta property="og:title" content="%3$s">
                <meta property="og:type" content="article">
                <meta property="article:published_time" content="%5$s">
                <meta name="author" content="%6$s">
                <link rel="canonical" href="%7$s">
                <style>body{font-family:sans-serif}nav a{margin:0 1em}</style>
                </head>
                <body>
                <header><nav><a href="/">首页</a><a href="/flash">快讯</a><a href="/video">视频</a><a href="/login">登录</a></nav></header>
                <main>
                <article>
                <h1>%3$s</h1>
                <p class="meta">%6$s · %4$s · <time datetime="%5$s">%8$s</time></p>
                <div class="content">
                %9$s
                </div>
                </article>
                <aside><h3>相关阅读</h3><ul>
                %10$s
                </ul></aside>
                </main>
                <footer><p>责任编辑:值班编辑</p><p>本文仅代表作者观点,不构成投资建议。</p><p>© %4$s 版权所有</p></footer>
                </body>
                </html>
                """.formatted(
                        sample.language(),
                        sample.charset().name(),
                        Markup.escape(sample.title()),
                        Markup.escape(sample.outlet()),
                        sample.published(),
                        Markup.escape(sample.author()),
                        sample.path(),
                        sample.published().toLocalDate(),
                        paragraphs(sample.text()),
                        links(related));
        return Markup.encode(page, sample.charset());
    }

    private static String paragraphs(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + Markup.escape(line) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String links(List<Sample> related) {
        return related.stream()
                .map(other -> "<li><a href=\"" + other.path() + "\">" + Markup.escape(other.title()) + "</a></li>")
                .collect(Collectors.joining("\n"));
    }
}
