package dev.talentwire.enrich.date;

import dev.talentwire.enrich.text.Sought;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which year an undated article was probably written in, from the dates that it spells out: news come after what they look back on, and
 * before what they announce.
 *
 * @param latest the latest year named
 * @param told   the latest year named that does not belong to somebody's career
 * @param past   the latest month looked back on
 * @param future the earliest month announced
 */
record YearHints(
        @Nullable Integer latest,
        @Nullable Integer told,
        @Nullable YearMonth past,
        @Nullable YearMonth future) {

    private static final int NO_LATER = 2035;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}(?=年|、20|至20|-20)");
    private static final Pattern MONTH = Pattern.compile("((?:19|20)[0-9]{2})年(1[0-2]|[1-9])月(?:[0-9]{1,2}日)?");
    private static final Sought CAREER =
            Sought.of("^年?(?:[0-9]{1,2}月)?(?:校招|从)?(?:进入|加入|加盟|毕业|入职|出生|考进|考入|进了|入行|来到|任职|参加工作)");
    private static final Sought ANNOUNCED = Sought.of("^(?:起|正式)?(?:离任|生效|上任|到任|履新|就任|起|卸任|退休|接任|到岗)");

    static YearHints of(String text) {
        Integer latest = null;
        Integer told = null;
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            int value = Integer.parseInt(year.group());
            if (value >= NO_LATER) {
                continue;
            }
            latest = latest == null || value > latest ? Integer.valueOf(value) : latest;
            boolean career = CAREER.in(text.substring(year.end(), Math.min(text.length(), year.end() + 8)));
            told = !career && (told == null || value > told) ? Integer.valueOf(value) : told;
        }
        YearMonth past = null;
        YearMonth future = null;
        Matcher month = MONTH.matcher(text);
        while (month.find()) {
            YearMonth named = YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
            String behind = text.substring(month.end(), Math.min(text.length(), month.end() + 4));
            if (ANNOUNCED.in(behind)) {
                future = future == null || named.isBefore(future) ? named : future;
            } else {
                past = past == null || named.isAfter(past) ? named : past;
            }
        }
        return new YearHints(latest, told, past, future);
    }

    /** The earliest year that still counts as news. */
    @Nullable
    Integer newsYear() {
        return future != null && (past == null || past.isBefore(future))
                ? Integer.valueOf(future.getYear() - 1)
                : latest;
    }

    /** The year of a month that is told as news. */
    @Nullable
    Integer yearOf(int month) {
        if (future != null && (past == null || past.isBefore(future))) {
            return month <= future.getMonthValue() ? future.getYear() : future.getYear() - 1;
        }
        if (past != null && latest != null && past.getYear() == latest) {
            return month < past.getMonthValue() ? latest + 1 : latest;
        }
        return told;
    }
}
