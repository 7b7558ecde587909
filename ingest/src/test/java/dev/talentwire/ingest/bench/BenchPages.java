package dev.talentwire.ingest.bench;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Article pages of our own making, about as long as those of news sites are, with the navigation and scripts around the text. */
final class BenchPages {

    private static final String CHARACTERS = "公司今天宣布任命总经理负责华东区业务并向董事会汇报首席财务官因个人原因辞职市场部团队将继续保持稳定新产品计划明年推出";
    private static final int MENU = 120;
    private static final int RELATED = 60;
    private static final int SCRIPT = 12_000;

    private BenchPages() {}

    /** A page; the same number gives the same page. */
    static byte[] page(int number) {
        var random = new Random(number);
        String title = words(random, 18);
        var html = new StringBuilder("<!DOCTYPE html><html lang=zh><head><meta charset=utf-8><title>")
                .append(title)
                .append("_运力观察</title><meta property=\"og:title\" content=\"")
                .append(title)
                .append(
                        "\"><meta property=\"article:published_time\" content=\"2026-11-20T08:00:00+08:00\"><script>var a=\"")
                .append("x".repeat(SCRIPT))
                .append("\";</script></head><body><div class=header><ul class=nav>");
        for (int i = 0; i < MENU; i++) {
            html.append("<li class=\"item\"><a href=\"/section/")
                    .append(i)
                    .append("\">")
                    .append(words(random, 4))
                    .append("</a></li>");
        }
        html.append("</ul></div><div class=main><h1>")
                .append(title)
                .append("</h1><div class=info>2026-11-20 08:00 来源:运力观察</div><div class=content>");
        for (int i = 0; i < 14; i++) {
            html.append("<p>").append(words(random, 110)).append("。</p>\n");
        }
        html.append("</div></div><div class=related><ul>");
        for (int i = 0; i < RELATED; i++) {
            html.append("<li><a href=\"/news/2026/")
                    .append(i)
                    .append(".html\"><img src=\"/i/")
                    .append(i)
                    .append(".jpg\"><span>")
                    .append(words(random, 20))
                    .append("</span></a></li>");
        }
        return html.append("</ul></div><div class=footer>版权所有</div></body></html>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String words(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i % 17 == 16 ? ',' : CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }
}
