package dev.talentwire.ingest.date;

import dev.talentwire.schemas.DateOrigin;
import dev.talentwire.schemas.DatePrecision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    private static final int LONGEST_LINE = 200;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private static final String CLOCK =
            "(?:(?:[T\\s,，|–-]|at|um|à|às|alle|kl\\.?|o|в|a las)*(?<half>上午|下午|晚上|晚间|凌晨|中午|早上|傍晚|午前|午後|오전|오후)?\\s*"
                    + "(?<hour>\\d{1,2})\\s?[:：时時点點h시.]\\s?(?<minute>\\d{2})[分분]?(?:\\s?Uhr)?"
                    + "(?:[:：]?(?<second>\\d{2})秒?(?:[.,]\\d{1,9})?)?\\s*(?<ampm>[AaPp]\\.?[Mm]\\.?)?"
                    + "\\s*(?<zone>Z|[A-Z]{2,4}(?![A-Za-z])|(?:GMT|UTC)?[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?(?:\\s*\\([^)]*\\))?)?";

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<year>\\d{4})(?:\\s*[-/.年년]\\s*(?<month>\\d{1,2})(?:\\s*[-/.月월]\\s*(?<day>\\d{1,2})\\s*[日号號일.]?)?[月월]?|[年년])?"
                    + "(?:\\s*[(（]?(?:星期|周|週)?[一二三四五六日天月火水木金土월화수목금토일](?:曜日?|요일)?[)）]?)?" + CLOCK);
    private static final Pattern COMPACT = Pattern.compile(
            "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:T?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?)?"
                    + "(?<zone>Z|[+-]\\d{2}:?\\d{2})?(?<half>)(?<ampm>)");
    private static final String MONTH = "(?<month>\\p{L}{3,12})\\.?";
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:\\p{L}{2,14}\\.?,?\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?[-\\s]+(?:de\\s+|d’|d'|of\\s+)?"
                    + MONTH + ",?[-\\s]+(?:de\\s+|del\\s+)?(?<year>\\d{4}|\\d{2})(?:\\s?(?:г\\.|года|р\\.|року))?"
                    + CLOCK);
    private static final Pattern MONTH_FIRST = Pattern.compile("(?:\\p{L}{3,9}\\.?,?\\s+)?" + MONTH
            + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:(?i:mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}\\.?,?\\s+)?(?<year>\\d{4})"
            + CLOCK);
    /** As in much of Europe; with slashes only where the day cannot be a month, for America turns them round. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4})" + CLOCK);

    private static final Pattern SLASHES =
            Pattern.compile("(?<day>1[3-9]|2\\d|3[01])[/-](?<month>\\d{1,2})[/-](?<year>\\d{4})" + CLOCK);
    private static final Pattern AMERICAN =
            Pattern.compile("(?<month>\\d{1,2})/(?<day>1[3-9]|2\\d|3[01])/(?<year>\\d{4})" + CLOCK);
    /** As {@code java.util.Date} and C's {@code asctime} print. */
    private static final Pattern YEAR_LAST = Pattern.compile("[A-Za-z]{3}\\s+" + MONTH
            + "\\s+(?<day>\\d{1,2})\\s+(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})\\s+(?<zone>[A-Z]{2,4})?\\s*"
            + "(?<year>\\d{4})(?<half>)(?<ampm>)");

    private static final Pattern[] PATTERNS = {
        YEAR_FIRST, COMPACT, DAY_FIRST, MONTH_FIRST, NUMBERS, SLASHES, AMERICAN, YEAR_LAST
    };
    /** Of these a part of a line may be one. */
    private static final Pattern[] IN_LINES = {YEAR_FIRST, DAY_FIRST, MONTH_FIRST, NUMBERS, SLASHES, AMERICAN};

    /** Years since 1912, as official Taiwan counts them. */
    private static final Pattern MINGUO = Pattern.compile("民[國国]\\s*(\\d{2,3})\\s*年");

    private static final int MINGUO_START = 1911;

    /** As Hong Kong's papers write it. */
    private static final Pattern TIME_FIRST = Pattern.compile(
            "(?<![\\dT:/.-]|\\d[日号號]?\\s)(\\d{1,2}:\\d{2})\\s+((?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?)(?![\\d:]|\\s+\\d{1,2}:)");

    private static final Set<String> AFTERNOON = Set.of("下午", "晚上", "晚间", "傍晚", "午後", "오후");
    private static final Set<String> MORNING = Set.of("上午", "凌晨", "早上", "午前", "오전");

    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final int EPOCH_SECONDS_DIGITS = 10;

    private DateText() {}

    /**
     * Reads a text that is a date and nothing else.
     *
     * @param origin what the result shall carry
     */
    public static Optional<PublicationDate> parse(@Nullable String text, DateOrigin origin) {
        return parse(text, origin, ZONE);
    }

    /**
     * Reads a text that is a date and nothing else.
     *
     * @param origin what the result shall carry
     * @param zone   of a time that gives none
     */
    public static Optional<PublicationDate> parse(@Nullable String text, DateOrigin origin, ZoneId zone) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String trimmed = commonEra(text.strip());
        if (EPOCH.matcher(trimmed).matches()) {
            return epoch(trimmed, origin);
        }
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(trimmed);
            if (matcher.matches()) {
                Optional<PublicationDate> date = date(matcher, origin, zone);
                // A weekday in the place of a month is one of another notation.
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** The first whole date, with its year and day, in a line that says other things as well. */
    static Optional<PublicationDate> find(String line, DateOrigin origin, ZoneId zone) {
        String start = commonEra(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
        String readable =
                start.indexOf(':') < 0 ? start : TIME_FIRST.matcher(start).replaceAll("$2 $1");
        return Arrays.stream(IN_LINES)
                .flatMap(pattern -> pattern.matcher(readable).results())
                .filter(found -> !isInNumber(readable, found.start(), found.end()))
                .flatMap(found -> parse(found.group(), origin, zone).stream())
                .filter(date -> date.precision() == DatePrecision.DAY)
                .findFirst();
    }

    private static boolean isInNumber(String line, int start, int end) {
        return (start > 0 && Character.isDigit(line.charAt(start - 1)))
                || (end < line.length() && Character.isDigit(line.charAt(end)) && !isSpace(line.charAt(end - 1)));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String commonEra(String text) {
        return text.startsWith("民") || text.contains("民國") || text.contains("民国")
                ? MINGUO.matcher(text).replaceAll(year -> Integer.parseInt(year.group(1)) + MINGUO_START + "年")
                : text;
    }

    private static Optional<PublicationDate> epoch(String digits, DateOrigin origin) {
        long number = Long.parseLong(digits);
        Instant at =
                digits.length() == EPOCH_SECONDS_DIGITS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return plausible(at.atZone(ZONE).getYear())
                ? Optional.of(new PublicationDate(at, DatePrecision.DAY, origin))
                : Optional.empty();
    }

    private static Optional<PublicationDate> date(Matcher parts, DateOrigin origin, ZoneId zone) {
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
            Instant at = local.atZone(zone(parts.group("zone"), zone)).toInstant();
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
        return MonthNames.number(text).orElseThrow(() -> new DateTimeException("no month is called " + text));
    }

    private static int hour(Matcher parts) {
        int hour = number(parts.group("hour"));
        String half = String.valueOf(parts.group("half"));
        String ampm = String.valueOf(parts.group("ampm")).toLowerCase(Locale.ROOT);
        boolean afternoon = AFTERNOON.contains(half) || ampm.startsWith("p");
        boolean morning = MORNING.contains(half) || ampm.startsWith("a");
        if (afternoon && hour < 12) {
            return hour + 12;
        }
        return morning && hour == 12 ? 0 : hour;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneId zone(@Nullable String text, ZoneId zone) {
        if (text == null || text.isEmpty()) {
            return zone;
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
