package dev.talentwire.ingest.date;

import dev.talentwire.schemas.DateOrigin;
import dev.talentwire.schemas.DatePrecision;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line at the head of a text that gives its date: {@code 日期:2015/11/19}, or {@code 2024-12-03 10:00 来源:…}. Only a whole date
 * with its year counts: nothing is guessed.
 */
public final class Dateline {

    private static final int LINES = 6;
    private static final int LONGEST_LINE = 80;
    private static final int LONGEST_SHOWN = 160;

    private static final String DATE = "((?:19|20)\\d{2}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?"
            + "(?:[T\\s]*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?)";
    private static final Pattern LABELLED =
            Pattern.compile("^(?:.{0,30}[\\s||·])?(?:日期|发布日期|發布日期|发布时间|發布時間|發佈時間|发表时间|發表時間|发布于|發佈於|发表于|更新时间|时间|時間)"
                    + "\\s*[:：]?\\s*" + DATE);
    private static final Pattern LEADING = Pattern.compile("^" + DATE + "(?:\\s|$|来源|來源|作者|[|｜·•/])");

    private Dateline() {}

    /** The date that the first lines of a text give. */
    public static Optional<PublicationDate> find(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(LINES)
                .filter(line -> line.length() <= LONGEST_LINE)
                .flatMap(line -> dateOf(line).stream())
                .findFirst();
    }

    /**
     * The date in a short line below a headline, wherever in it.
     *
     * @param zone of a time that gives none
     */
    public static Optional<PublicationDate> inLine(String line, ZoneId zone) {
        return line.length() > LONGEST_SHOWN || line.endsWith("。")
                ? Optional.empty()
                : DateText.find(line, DateOrigin.TEXT, zone);
    }

    private static Optional<PublicationDate> dateOf(String line) {
        Matcher labelled = LABELLED.matcher(line);
        if (labelled.find()) {
            return wholeDate(labelled.group(1));
        }
        Matcher leading = LEADING.matcher(line);
        return leading.find() ? wholeDate(leading.group(1)) : Optional.empty();
    }

    private static Optional<PublicationDate> wholeDate(String text) {
        return DateText.parse(text, DateOrigin.TEXT).filter(date -> date.precision() == DatePrecision.DAY);
    }
}
