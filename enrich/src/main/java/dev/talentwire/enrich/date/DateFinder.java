package dev.talentwire.enrich.date;

import dev.talentwire.enrich.date.DateAt.Precision;
import dev.talentwire.enrich.text.Sought;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds date expressions and resolves them against the publication date: 2024年8月, 去年11月, 9月10日, 昨晚, 上周五, 5个月前, 同日, 民国115年2月13日.
 * A month and day without a year take the year that the text named last, else that of publication; without either they stay unresolved.
 */
public final class DateFinder {

    private static final String NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十两]{1,3}|半)";
    // The calendar comes last: all of it may be absent, and what matches nothing would keep the others from being
    // tried.
    private static final Pattern DATE =
            Pattern.compile("(?<ago>(?:近|约)?" + NUMBER + "(?:多)?(?:年|个月|个多月|天|周|个星期)(?:半)?(?:之|以)?前)"
                    + "|(?<month2>本月|上个?月(?!旬)|下个?月|当月|(?<![0-9一二三四五六七八九十个上下本当每])月(?=[初底末](?!级)))(?:(?<day2>[0-9]{1,2})[日号]|初|中旬|下旬|底|末|上旬)?"
                    + "|(?<today>今天|今日|今早|今晚|今晨|昨天|昨日|昨晚|昨夜|前天|前日(?!起)|明天|明日|昨(?=\\())(?:\\(?(?<day3>[0-9]{1,2})(?:日\\)?|\\)日))?"
                    + "|(?<same>同日|同一天|当日|当天|当晚|即日起?|同月|前一天|前一日|次日|翌日)"
                    + "|(?<week>(?:上周|本周|这周|下周|周|星期|上星期)[一二三四五六日天](?![年期]))"
                    + "|(?<bare>(?<![0-9月./])[0-9]{1,2}日(?![均前元本]))"
                    + "|(?<vague>近日|日前|如今|现如今|眼下|近期|最近|不久前|早前|此前|目前|数月前|数日前|不久后|不日|[0-9一二三四五六七八九十]{1,3}来天前|几天前|几个月前)"
                    + "|(?<minguo>1[01][0-9]/[01]?[0-9]/[0-3]?[0-9])"
                    + "|(?:(?<year>(?:19|20)[0-9]{2}|1[01][0-9](?=年[0-9]{1,2}月))年?(?<=年)|(?<rel>去年|今年|前年|明年|同年|次年|当年|上年|年内|本年|那年|那一年))?"
                    + "(?:(?:的|度)?(?<month>[0-9]{1,2})月份?(?:(?<day>[0-9]{1,2})[日号]|(?<part>初|上旬|中旬|中|下旬|底|末|份)?(?![0-9个]))"
                    + "|(?<half>上半年|下半年)|(?<season>年初|年底|年末|年中|岁末|初|底|末)?)");
    /** What a date can begin with. The pattern is tried only there: trying it everywhere was a tenth of an article's time. */
    private static final BitSet BEGINS = "0123456789一二三四五六七八九十两半近约本上下当今昨前明同即次翌周这星日最不早此目数几去年那岁初底末的度如现眼月"
            .chars()
            .collect(BitSet::new, BitSet::set, BitSet::or);

    /** These are counted from a day that the text has named. */
    private static final Set<String> FROM_ANOTHER = Set.of("前一天", "前一日", "次日", "翌日");

    private static final Sought SCENE = Sought.of("(?:拨回|回到|退回|倒回|回溯到|回看|回望|追溯到|那是|那还是|时间是|拨到|回顾)(?:到)?$");

    /** Finds every date, in order. */
    public List<DateAt> find(String text, @Nullable LocalDate published) {
        List<DateAt> dates = new ArrayList<>();
        Matcher m = DATE.matcher(text);
        Context context = new Context(text, published, YearHints.of(text));
        m.useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (at < text.length()) {
            if (!BEGINS.get(text.charAt(at)) || !m.region(at, text.length()).lookingAt()) {
                at++;
                continue;
            }
            at = Math.max(m.end(), m.start() + 1);
            if (m.end() == m.start() || m.group().length() == 1 || lone(m)) {
                continue;
            }
            DateAt date = context.resolve(m);
            if (date != null) {
                dates.add(date);
            }
        }
        return dates;
    }

    /** The latest year that the text itself names; stands in for an unknown publication date. */
    public static @Nullable Integer latestYear(String text) {
        return YearHints.of(text).newsYear();
    }

    private static boolean lone(Matcher m) {
        return m.group("year") == null
                && m.group("rel") == null
                && m.group("month") == null
                && m.group("half") == null
                && m.group("season") != null
                && m.group("season").length() == 1;
    }

    private static final class Context {
        private final String text;
        private final @Nullable LocalDate published;
        private final YearHints hints;
        private @Nullable LocalDate last;
        private @Nullable LocalDate lastDay;
        private @Nullable LocalDate announced;
        private int lastEnd;
        /** 时间拨回2024年: the year in which the text plays until it says otherwise. */
        private @Nullable Integer scene;

        Context(String text, @Nullable LocalDate published, YearHints hints) {
            this.text = text;
            this.published = published;
            this.hints = hints;
        }

        @Nullable
        DateAt resolve(Matcher m) {
            try {
                DateAt date = dated(m);
                if (date != null && date.first() != null) {
                    last = date.first();
                    announced = date.precision() == Precision.DAY ? last : announced;
                    lastDay = date.precision() == Precision.DAY && !future(last) ? last : lastDay;
                    lastEnd = date.end();
                    scene = sets(m, date) ? Integer.valueOf(last.getYear()) : leaves(m, date) ? null : scene;
                }
                return date;
            } catch (DateTimeException e) {
                // 2月30日, 13月: the text is wrong or is no date; it stays as written, unresolved.
                return at(m, null, Precision.NONE);
            }
        }

        private @Nullable DateAt dated(Matcher m) {
            if (m.group("ago") != null) {
                return ago(m, m.group("ago"));
            }
            if (m.group("month2") != null) {
                return monthNamed(m);
            }
            if (m.group("today") != null) {
                return dayNamed(m);
            }
            if (m.group("same") != null) {
                return same(m, m.group("same"));
            }
            if (m.group("week") != null) {
                return week(m, m.group("week"));
            }
            if (m.group("bare") != null) {
                return bare(m, Integer.parseInt(m.group("bare").replaceAll("\\D", "")));
            }
            if (m.group("vague") != null) {
                return at(m, null, Precision.NONE);
            }
            if (m.group("minguo") != null) {
                return minguo(m, m.group("minguo").split("/", -1));
            }
            return calendar(m);
        }

        /** 114/04/01 of an exchange's form: years count from 1912. */
        private static DateAt minguo(Matcher m, String[] parts) {
            return at(
                    m,
                    LocalDate.of(
                            Integer.parseInt(parts[0]) + 1911, Integer.parseInt(parts[1]), Integer.parseInt(parts[2])),
                    Precision.DAY);
        }

        private DateAt calendar(Matcher m) {
            Integer named = year(m);
            String month = m.group("month");
            if (month == null) {
                return withoutMonth(m, named);
            }
            int number = Integer.parseInt(month);
            Integer used = named != null ? named : contextYear(number, m.start());
            if (used == null) {
                return at(m, null, Precision.NONE);
            }
            String day = m.group("day");
            return day != null
                    ? at(m, LocalDate.of(used, number, Integer.parseInt(day)), Precision.DAY)
                    : at(m, LocalDate.of(used, number, 1), Precision.MONTH);
        }

        private DateAt withoutMonth(Matcher m, @Nullable Integer named) {
            String half = m.group("half");
            Integer used = named != null
                    ? named
                    : last != null && sameSentence(m.start())
                            ? Integer.valueOf(last.getYear())
                            : published == null ? null : Integer.valueOf(published.getYear());
            if (used == null) {
                return at(m, null, Precision.NONE);
            }
            if (half != null) {
                return at(m, LocalDate.of(used, half.equals("上半年") ? 1 : 7, 1), Precision.HALF);
            }
            return at(m, LocalDate.of(used, 1, 1), Precision.YEAR);
        }

        private @Nullable Integer year(Matcher m) {
            String absolute = m.group("year");
            if (absolute != null) {
                int value = Integer.parseInt(absolute);
                return value < 1900 ? value + 1911 : value;
            }
            String relative = m.group("rel");
            if (relative == null) {
                return null;
            }
            Integer now = published != null ? Integer.valueOf(published.getYear()) : null;
            return switch (relative) {
                case "去年", "上年" -> now == null ? null : now - 1;
                case "前年" -> now == null ? null : now - 2;
                case "明年" -> now == null ? null : now + 1;
                case "同年", "当年", "那年", "那一年" -> last == null ? null : Integer.valueOf(last.getYear());
                case "次年" -> last == null ? null : Integer.valueOf(last.getYear() + 1);
                default -> now;
            };
        }

        /**
         * A month without a year: the year of the date told just before, when this one goes on from it; else the latest such month not
         * after publication.
         */
        private @Nullable Integer contextYear(int month, int at) {
            if (published == null) {
                return hints.yearOf(month);
            }
            if (last != null && last.getYear() == published.getYear() - 1 && sameSentence(at)) {
                return last.getYear();
            }
            if (scene != null) {
                return scene;
            }
            LocalDate guess = LocalDate.of(published.getYear(), month, 1);
            return guess.isAfter(published.plusMonths(5))
                    ? published.getYear() - 1
                    : Integer.valueOf(published.getYear());
        }

        private boolean sets(Matcher m, DateAt date) {
            if (published != null && m.group("rel") != null && m.group("rel").startsWith("那")) {
                return true;
            }
            return published != null
                    && m.group("year") != null
                    && date.precision() == Precision.YEAR
                    && date.first() != null
                    && date.first().getYear() < published.getYear()
                    && SCENE.in(text.substring(Math.max(0, date.start() - 8), date.start()));
        }

        /** What is dated from the day of publication brings the text back to it. */
        private static boolean leaves(Matcher m, DateAt date) {
            return m.group("today") != null
                    || m.group("week") != null
                    || m.group("month2") != null
                    || (m.group("rel") != null && "去年 今年 前年 明年 年内 本年".contains(m.group("rel")))
                    || (m.group("year") != null && date.precision() != Precision.NONE);
        }

        private boolean future(LocalDate day) {
            return published != null && day.isAfter(published);
        }

        private boolean sameSentence(int at) {
            int stop = text.indexOf('。', lastEnd);
            return stop < 0 || stop >= at;
        }

        private DateAt ago(Matcher m, String words) {
            if (published == null) {
                return at(m, null, Precision.NONE);
            }
            String unit = words.contains("年") ? "年" : words.contains("月") ? "月" : words.contains("天") ? "天" : "周";
            double count = number(words.replaceAll("[近约多个之以前年月天周星期]", "").replace("半", ".5"));
            if (count <= 0) {
                return at(m, null, Precision.NONE);
            }
            int n = (int) Math.round(count);
            return switch (unit) {
                case "年" -> at(m, LocalDate.of(published.getYear() - n, 1, 1), Precision.YEAR);
                case "月" -> at(m, published.minusMonths(n).withDayOfMonth(1), Precision.MONTH);
                case "天" -> at(m, published.minusDays(n), Precision.DAY);
                default -> at(m, published.minusWeeks(n).withDayOfMonth(1), Precision.MONTH);
            };
        }

        private DateAt monthNamed(Matcher m) {
            if (published == null) {
                return at(m, null, Precision.NONE);
            }
            String name = m.group("month2");
            LocalDate month = name.startsWith("上")
                    ? published.minusMonths(1)
                    : name.startsWith("下")
                            ? published.plusMonths(1)
                            : name.equals("当月") && last != null ? last : published;
            String day = m.group("day2");
            return day != null
                    ? at(m, month.withDayOfMonth(Integer.parseInt(day)), Precision.DAY)
                    : at(m, month.withDayOfMonth(1), Precision.MONTH);
        }

        private DateAt dayNamed(Matcher m) {
            if (published == null) {
                return at(m, null, Precision.NONE);
            }
            String name = m.group("today");
            if (m.group("day3") != null) {
                return bare(m, Integer.parseInt(m.group("day3")));
            }
            int shift = name.startsWith("昨") ? -1 : name.startsWith("前") ? -2 : name.startsWith("明") ? 1 : 0;
            return at(m, published.plusDays(shift), Precision.DAY);
        }

        private @Nullable DateAt same(Matcher m, String name) {
            if (name.equals("同月")) {
                return at(m, last == null ? null : last.withDayOfMonth(1), Precision.MONTH);
            }
            if (lastDay == null && FROM_ANOTHER.contains(name)) {
                return at(m, null, Precision.NONE);
            }
            LocalDate day =
                    lastDay != null && (!name.startsWith("即日") || sameSentence(m.start())) ? lastDay : published;
            if (announced != null && (text.startsWith("生效", m.end()) || text.startsWith("起", m.end()))) {
                day = announced;
            }
            if (day == null) {
                return at(m, null, Precision.NONE);
            }
            return switch (name) {
                case "前一天", "前一日" -> at(m, day.minusDays(1), Precision.DAY);
                case "次日", "翌日" -> at(m, day.plusDays(1), Precision.DAY);
                default -> at(m, day, Precision.DAY);
            };
        }

        private DateAt week(Matcher m, String name) {
            if (published == null) {
                return at(m, null, Precision.NONE);
            }
            int day = "一二三四五六日天".indexOf(name.charAt(name.length() - 1));
            DayOfWeek weekday = DayOfWeek.of(Math.min(day, 6) + 1);
            LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            LocalDate date = monday.with(TemporalAdjusters.nextOrSame(weekday));
            if (name.startsWith("上")) {
                date = date.minusWeeks(1);
            } else if (name.startsWith("下")) {
                date = date.plusWeeks(1);
            } else if (!name.startsWith("本") && !name.startsWith("这") && date.isAfter(published)) {
                date = date.minusWeeks(1);
            }
            return at(m, date, Precision.DAY);
        }

        private DateAt bare(Matcher m, int day) {
            LocalDate base = published == null ? lastDay : published;
            if (base == null) {
                return at(m, null, Precision.NONE);
            }
            LocalDate date = base.withDayOfMonth(Math.min(day, base.lengthOfMonth()));
            return at(m, day > base.getDayOfMonth() + 15 ? date.minusMonths(1) : date, Precision.DAY);
        }

        private static DateAt at(Matcher m, @Nullable LocalDate first, Precision precision) {
            return new DateAt(m.start(), m.end(), first, first == null ? Precision.NONE : precision);
        }
    }

    /** 5, 十二, 两, .5, 一.5. */
    private static double number(String s) {
        double value = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '.') {
                return value + 0.5;
            }
            int digit = "零一二三四五六七八九".indexOf(c == '两' ? '二' : c);
            if (c == '十') {
                value = value == 0 ? 10 : value * 10;
            } else if (digit >= 0) {
                value += digit;
            } else if (Character.isDigit(c)) {
                value = value * 10 + (c - '0');
            }
        }
        return value;
    }
}
