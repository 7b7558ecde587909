package dev.talentwire.ingest.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How alike two texts are: the harmonic mean of precision and recall over their tokens, each as often as it stands there. */
final class TokenF1 {

    /** A Han or kana character is a token, and so is a run of other letters or digits. */
    private static final Pattern TOKEN = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

    private TokenF1() {}

    static double of(String gold, String found) {
        Map<String, Integer> expected = tokens(gold);
        Map<String, Integer> actual = tokens(found);
        int common = expected.entrySet().stream()
                .mapToInt(token -> Math.min(token.getValue(), actual.getOrDefault(token.getKey(), 0)))
                .sum();
        int all = sum(expected) + sum(actual);
        return all == 0 ? 1 : 2.0 * common / all;
    }

    private static Map<String, Integer> tokens(String text) {
        Map<String, Integer> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            tokens.merge(matcher.group(), 1, Integer::sum);
        }
        return tokens;
    }

    private static int sum(Map<String, Integer> tokens) {
        return tokens.values().stream().mapToInt(Integer::intValue).sum();
    }
}
