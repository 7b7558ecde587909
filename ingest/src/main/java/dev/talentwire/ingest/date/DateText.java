package dev.talentwire.ingest.date;

import dev.talentwire.schemas.DateOrigin;
import dev.talentwire.schemas.DatePrecision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that feeds, pages and files carry: ISO 8601, RFC 822 and what is sold as such, Chinese and English notations, and
 * epoch seconds or milliseconds. A time without a zone is Asia/Shanghai. What is not a date of 1990–2099 is none.
 */
public final class DateText {

    /** The zone of a time that gives none. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int LONGEST = 80;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private static final String CLOCK =
            "(?:[T\\s,,]*(?<half>上午|下午|晚上|凌晨|中午)?\\s*(?<hour>\\d{1,2})[::时時](?<minute>\\d{2})分?"
                    + "(?:[::]?(?<second>\\d{2})秒?(?:[.,]\\d{1,9})?)?\\s*(?<ampm>[AaPp]\\.?[Mm]\\.?)?"
                    + "\\s*(?<zone>Z|[A-Z]{2,4}(?![A-Za-z])|(?:GMT|UTC)?[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?(?:\\s*\\([^)]*\\))?)?";

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<year>\\d{4})(?:\\s*[-/.年]\\s*(?<month>\\d{1,2})(?:\\s*[-/.月]\\s*(?<day>\\d{1,2})\\s*[日号號]?)?月?|年)?"
                    + "(?:\\s*(?:星期|周|週)[一二三四五六日天])?" + CLOCK);
    private static final Pattern COMPACT = Pattern.compile(
            "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:T?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?)?"
                    + "(?<zone>Z|[+-]\\d{2}:?\\d{2})?(?<half>)(?<ampm>)");
    private static final String MONTH = "(?<month>[A-Za-z]{3,9})\\.?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:[A-Za-z]{3,9},?\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?[-\\s]+" + MONTH
                    + ",?[-\\s]+(?<year>\\d{4}|\\d{2})" + CLOCK);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:[A-Za-z]{3,9},?\\s+)?" + MONTH + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})" + CLOCK);
    /** As {@code java.util.Date} and C's {@code asctime} print. */
    private static final Pattern YEAR_LAST = Pattern.compile("[A-Za-z]{3}\\s+" + MONTH
            + "\\s+(?<day>\\d{1,2})\\s+(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})\\s+(?<zone>[A-Z]{2,4})?\\s*"
            + "(?<year>\\d{4})(?<half>)(?<ampm>)");

    private static final Pattern[] PATTERNS = {YEAR_FIRST, COMPACT, DAY_FIRST, MONTH_FIRST, YEAR_LAST};

    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final int EPOCH_SECONDS_DIGITS = 10;

    private DateText() {}

    /**
     * Reads a text that is a date and nothing else.
     *
     * @param origin what the result shall carry
     */
    public static Optional<PublicationDate> parse(@Nullable String text, DateOrigin origin) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String trimmed = text.strip();
        if (EPOCH.matcher(trimmed).matches()) {
            return epoch(trimmed, origin);
        }
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(trimmed);
            if (matcher.matches()) {
                return date(matcher, origin);
            }
        }
        return Optional.empty();
    }

    private static Optional<PublicationDate> epoch(String digits, DateOrigin origin) {
        long number = Long.parseLong(digits);
        Instant at =
                digits.length() == EPOCH_SECONDS_DIGITS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return plausible(at.atZone(ZONE).getYear())
                ? Optional.of(new PublicationDate(at, DatePrecision.DAY, origin))
                : Optional.empty();
    }

    private static Optional<PublicationDate> date(Matcher parts, DateOrigin origin) {
        int year = year(parts.group("year"));
        String month = parts.group("month");
        String day = parts.group("day");
        if (!plausible(year) || (day == null && parts.group("hour") != null)) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    year,
                    month == null ? 1 : month(month),
                    day == null ? 1 : Integer.parseInt(day),
                    hour(parts),
                    number(parts.group("minute")),
                    // A leap second is the last second of its minute to java.time.
                    Math.min(number(parts.group("second")), 59));
            DatePrecision precision =
                    day != null ? DatePrecision.DAY : month != null ? DatePrecision.MONTH : DatePrecision.YEAR;
            Instant at = local.atZone(zone(parts.group("zone"))).toInstant();
            return Optional.of(new PublicationDate(at, precision, origin));
        } catch (DateTimeException e) {
            // The text has the shape of a date but names a day that does not exist, such as 2024-13-45.
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        // Two digits are allowed by RFC 822: 70–99 belong to the last century.
        return digits.length() > 2 ? year : year + (year < 70 ? 2000 : 1900);
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int at = "janfebmaraprmayjunjulaugsepoctnovdec"
                .indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
        if (at < 0 || at % 3 != 0) {
            throw new DateTimeException("no month is called " + text);
        }
        return at / 3 + 1;
    }

    private static int hour(Matcher parts) {
        int hour = number(parts.group("hour"));
        String half = String.valueOf(parts.group("half"));
        String ampm = String.valueOf(parts.group("ampm")).toLowerCase(Locale.ROOT);
        boolean afternoon = half.equals("下午") || half.equals("晚上") || ampm.startsWith("p");
        boolean morning = half.equals("上午") || half.equals("凌晨") || ampm.startsWith("a");
        if (afternoon && hour < 12) {
            return hour + 12;
        }
        return morning && hour == 12 ? 0 : hour;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneId zone(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return ZONE;
        }
        String name = text.startsWith("GMT") || text.startsWith("UTC") ? text.substring(3) : text;
        return switch (name) {
            case "", "Z", "UT" -> ZoneOffset.UTC;
            // CST is central time in RFC 822; in the feeds of Chinese sites it is what Java calls China Standard Time.
            case "CST", "HKT", "SGT" -> ZONE;
            case "JST", "KST" -> ZoneOffset.ofHours(9);
            case "EST" -> ZoneOffset.ofHours(-5);
            case "EDT" -> ZoneOffset.ofHours(-4);
            case "CDT" -> ZoneOffset.ofHours(-5);
            case "MST", "PDT" -> ZoneOffset.ofHours(-7);
            case "MDT" -> ZoneOffset.ofHours(-6);
            case "PST" -> ZoneOffset.ofHours(-8);
            case "BST", "CET" -> ZoneOffset.ofHours(1);
            case "CEST" -> ZoneOffset.ofHours(2);
            default -> ZoneOffset.of(name);
        };
    }

    private static boolean plausible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
