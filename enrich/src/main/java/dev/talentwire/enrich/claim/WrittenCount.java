package dev.talentwire.enrich.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A claim's count in the words of its sentence, for where it is only a bound or counts firms or changes: 100多, 超百, 18家以上. */
public final class WrittenCount {

    private static final Pattern COUNT = Pattern.compile("(?<bound>超过|超過|超|逾|破|上|约|約|近)?(?<n>" + Numeral.PATTERN
            + ")(?<more>多|余|餘|来|來)?(?:(?<unit>(?<!第.{1,4})[家起])|位|名|席|个|個|人|(?=[,，。;；]))(?<above>以上)?");

    private WrittenCount() {}

    /**
     * @param sentence as the article writes it
     * @param count    the number in it
     * @return the count as written; null when it stands for exactly so many people
     */
    public static @Nullable String bound(String sentence, int count) {
        Matcher match = COUNT.matcher(sentence);
        while (match.find()) {
            if (Numeral.of(match.group("n")) == count) {
                return written(match);
            }
        }
        return null;
    }

    private static @Nullable String written(Matcher match) {
        String before = group(match, "bound");
        String behind = group(match, "more") + group(match, "unit") + group(match, "above");
        return before.isEmpty() && behind.isEmpty() && !Numeral.vague(match.group("n"))
                ? null
                : before + match.group("n") + behind;
    }

    private static String group(Matcher match, String name) {
        String text = match.group(name);
        return text == null ? "" : text;
    }
}
