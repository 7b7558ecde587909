package dev.talentwire.aggregate.counts;

import dev.talentwire.aggregate.moves.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a claim speaks of, from the words that say when: 半年内, 近三个月, 今年以来, 去年, 去年同期, 2025年上半年, 10月下旬以来, 10月26日.
 * Words that no rule knows give nothing, and the claim is then compared with the window.
 */
final class ClaimPeriod {

    private static final Map<Character, Integer> DIGITS = Map.ofEntries(
            Map.entry('一', 1),
            Map.entry('二', 2),
            Map.entry('两', 2),
            Map.entry('三', 3),
            Map.entry('四', 4),
            Map.entry('五', 5),
            Map.entry('六', 6),
            Map.entry('七', 7),
            Map.entry('八', 8),
            Map.entry('九', 9),
            Map.entry('十', 10));

    private static final Pattern SPAN =
            Pattern.compile("(?<n>\\d{1,3}|[一二两三四五六七八九十半])(?:多)?个?(?:多)?(?<unit>天|日|周|月|季度|年)(?:多)?(?:之?内|以来|间|里)?$");
    private static final Pattern YEAR = Pattern.compile("(?<year>\\d{4})年?|(?<word>今年|年内|年初|去年|上年|前年)");
    private static final Pattern HALF = Pattern.compile("(?<half>[上下])半年");
    private static final Pattern MONTH =
            Pattern.compile("(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日|(?<third>上旬|中旬|下旬|初|底|末))?");

    private ClaimPeriod() {}

    /**
     * The days meant by the words.
     *
     * @param said the day on which the claim was made; no claim speaks of later days
     */
    static Optional<Period> of(String words, LocalDate said) {
        try {
            return span(words, said).or(() -> calendar(words, said)).map(period -> upTo(said, period));
        } catch (DateTimeException e) {
            // 13月 and 31 February: the words are no date, and the claim has no period.
            return Optional.empty();
        }
    }

    private static Period upTo(LocalDate said, Period period) {
        return new Period(period.first(), period.last().isAfter(said) ? said : period.last());
    }

    private static Optional<Period> span(String words, LocalDate said) {
        Matcher match = SPAN.matcher(words);
        if (!match.find() || YEAR.matcher(words).lookingAt()) {
            return Optional.empty();
        }
        String number = match.group("n");
        double count = number.equals("半")
                ? 0.5
                : Character.isDigit(number.charAt(0))
                        ? Integer.parseInt(number)
                        : DIGITS.getOrDefault(number.charAt(0), 1);
        boolean calendarMonth = Character.isDigit(number.charAt(0))
                && !words.contains("个")
                && match.group("unit").equals("月");
        double days = count
                * switch (match.group("unit")) {
                    case "天", "日" -> 1;
                    case "周" -> 7;
                    case "月" -> 30.5;
                    case "季度" -> 91.5;
                    default -> 366;
                };
        return calendarMonth || match.group("unit").equals("日")
                ? Optional.empty()
                : Optional.of(new Period(said.minusDays(Math.round(days)), said));
    }

    private static Optional<Period> calendar(String words, LocalDate said) {
        Optional<Integer> year = year(words, said);
        Matcher month = MONTH.matcher(words);
        if (month.find()) {
            LocalDate first = day(month, year.orElse(said.getYear()));
            // A month that has not come yet this year was last year's.
            LocalDate start = year.isEmpty() && first.isAfter(said) ? first.minusYears(1) : first;
            boolean since = month.group("day") != null
                    || month.group("third") != null
                    || words.contains("来")
                    || words.contains("起");
            return Optional.of(
                    new Period(start, since ? said : start.plusMonths(1).minusDays(1)));
        }
        Matcher half = HALF.matcher(words);
        if (half.find()) {
            LocalDate start =
                    LocalDate.of(year.orElse(said.getYear()), half.group("half").equals("上") ? 1 : 7, 1);
            return Optional.of(new Period(start, start.plusMonths(6).minusDays(1)));
        }
        if (year.isPresent() && words.contains("同期")) {
            return Optional.of(new Period(LocalDate.of(year.get(), 1, 1), said.withYear(year.get())));
        }
        return year.map(value -> new Period(LocalDate.of(value, 1, 1), LocalDate.of(value, 12, 31)));
    }

    private static Optional<Integer> year(String words, LocalDate said) {
        Matcher match = YEAR.matcher(words);
        if (!match.find()) {
            return Optional.empty();
        }
        if (match.group("year") != null) {
            return Optional.of(Integer.parseInt(match.group("year")));
        }
        int ago = switch (match.group("word")) {
            case "去年", "上年" -> 1;
            case "前年" -> 2;
            default -> 0;
        };
        return Optional.of(said.getYear() - ago);
    }

    private static LocalDate day(Matcher month, int year) {
        int day = month.group("day") != null ? Integer.parseInt(month.group("day")) : third(month.group("third"));
        return LocalDate.of(year, Integer.parseInt(month.group("month")), day);
    }

    private static int third(@Nullable String words) {
        if (words == null) {
            return 1;
        }
        return switch (words) {
            case "中旬" -> 11;
            case "下旬", "底", "末" -> 21;
            default -> 1;
        };
    }
}
