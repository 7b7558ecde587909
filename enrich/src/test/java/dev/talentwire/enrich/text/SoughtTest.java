package dev.talentwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

    private static final String CHARACTERS = "离职任前原的,。0123年月在从已a";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "离职 ; 离",
                "离职 / 任前 ; 任离",
                "(?:离 / 任)职 ; 任离",
                "(?<who>已)?离 ; 已离",
                "已*离 ; 已离",
                "已{0,2}离 ; 已离",
                "已{1,2}离 ; 已",
                "[0-3年]+月 ; 0123年",
                "[\\u4e00-\\u4e02]任 ; 一丁丂",
                "\\d月 ; 0123456789",
                "(?<!已)离(?=职) ; 离",
                "^(?:离 / 任) ; 任离",
                "\\b离\\. ; 离",
            })
    void knows_with_which_characters_a_match_can_begin(String rule) {
        String[] parts = rule.replace(" / ", "|").split(" ; ", -1);

        BitSet expected = new BitSet();
        parts[1].chars().forEach(expected::set);
        assertThat(Beginnings.of(parts[0])).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {".离", "[^离]职", "离?", "离|", "\\w离", "(?i)离", "(?=离)", "[离&&[^任]]职", "$", "\\D离"})
    void what_can_begin_with_anything_or_be_empty_is_tried_everywhere(String regex) {
        assertThat(Beginnings.of(regex)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "离职|离任|任",
                "(?<!已)离(?!任)",
                "^离|任$",
                "(?:从|在)[^,。]{0,3}$",
                "(?:[0-9]{1,2}月)?[0-9]+年",
                "[^离]职",
                "\\b离",
                "(?<=前)任|原",
                "离?任?",
            })
    void finds_what_a_pattern_finds(String regex) {
        Sought sought = Sought.of(regex);
        Pattern pattern = Pattern.compile(regex);
        Random random = new Random(5);
        for (int n = 0; n < 2_000; n++) {
            String text = text(random);

            assertThat(sought.in(text)).as(text).isEqualTo(pattern.matcher(text).find());
            assertThat(all(sought, text)).as(text).isEqualTo(all(pattern, text));
        }
    }

    @Test
    void a_character_that_shares_its_bit_with_a_beginning_begins_nothing() {
        char alike = (char) ('离' + 1024);

        assertThat(Sought.of("离职").in(alike + "职")).isFalse();
        assertThat(Sought.of("离职").in(alike + "离职")).isTrue();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    private static List<String> all(Sought sought, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = sought.matcher(text);
        for (int at = 0; at <= text.length() && sought.find(matcher, text, at); at = next(matcher)) {
            found.add(matcher.start() + matcher.group());
        }
        return found;
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        for (int at = 0; at <= text.length() && matcher.find(at); at = next(matcher)) {
            found.add(matcher.start() + matcher.group());
        }
        return found;
    }

    private static int next(Matcher matcher) {
        return Math.max(matcher.end(), matcher.start() + 1);
    }
}
