package dev.talentwire.ingest.page.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpeningTest {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final List<String> PATTERNS = List.of(
            "^[【\\[\\s]*(?:相关阅读|read more)",
            "(?:ad|ads|广告)",
            "[^。]{0,3}(?:转载|end)",
            "\\p{IsHan}{0,2}编辑",
            "(?:\\bread|(?-i:\\p{Lu}))",
            "(?:留言|\\s)*",
            "x?$",
            "(?!b).",
            "𠮷野|吉野",
            "\\bend\\b|(?<!图)编辑",
            "^[\\s]*转载|广告$");
    private static final List<String> LINES = List.of(
            "",
            " ",
            "相关阅读",
            "【相关阅读】",
            "Read more",
            "READ",
            "ads",
            "adsx",
            "广告",
            "一二三转载",
            "一二三四转载",
            "編编辑",
            "𠮷编辑",
            "编辑",
            "Aha",
            "aha",
            "留言 留言",
            "x",
            "b",
            "𠮷野家",
            "吉野家",
            "the end, to the end",
            "the ends",
            "图编辑 转载",
            "转载 转载",
            "一广告二广告",
            "ſ",
            "K");

    static Stream<String> patterns() {
        return PATTERNS.stream();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void finds_in_every_line_what_the_bare_pattern_finds(String written) {
        // Given
        var opening = Opening.of(written, FLAGS);
        Pattern pattern = Pattern.compile(written, FLAGS);

        // When asked twice, for the first time teaches what the second one is answered from
        for (String line : Stream.concat(LINES.stream(), LINES.stream()).toList()) {
            boolean starts = opening.isStartOf(line);
            boolean all = opening.isAllOf(line);

            // Then
            assertEquals(inside(pattern, line) > 0, opening.isIn(line), line);
            assertEquals(inside(pattern, line) > 1, opening.isTimesIn(line, 2), line);
            assertEquals(pattern.matcher(line).lookingAt(), starts, line);
            assertEquals(pattern.matcher(line).matches(), all, line);
        }
    }

    private static long inside(Pattern pattern, String line) {
        return pattern.matcher(line)
                .results()
                .filter(found -> found.end() > found.start())
                .count();
    }
}
