package dev.talentwire.enrich.move;

import dev.talentwire.enrich.date.DateAt;
import dev.talentwire.enrich.date.DateAt.Precision;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.Sought;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of an article's dates says when a move takes effect: one that the text itself calls effective, else the one nearest to the
 * cue, else the day that the news told just before belongs to.
 */
final class Dating {

    private static final Sought IN_FORCE_BEHIND =
            Sought.of("^(?:正式)?(?:起|起正式|开始)?(?:生效|起(?!草|诉)|到岗|到任|到职|履新|上任|就任|为最后|离任|卸任|退任|交棒|接棒)");
    private static final Sought IN_FORCE_BEFORE = Sought.of("(?:自|于)$");
    /** These need nothing behind the date. */
    private static final Sought LAST_DAY = Sought.of(
            "(?:做到|干到|生效日(?:期)?[为:]|最后(?:的)?(?:工作|任职|上班|在岗)日(?:期)?(?:为|是|定在|在)|生效日均?[为是]|任期至|任职至|(?:[,。;]|(?:离职|离任|卸任|辞任|离开|生效|交接)的?)时间(?:就|定)?(?:在|是|为))$");

    /** 最后的工作日期定在. */
    private static final int LONGEST_LAST_DAY = 9;

    private static final Sought IN_FORCE = Sought.of("生效|起|到岗|到任|离任|卸任|退任|接任");
    /** 自9月1日起生效的公告: says when, of what follows. */
    private static final Sought IN_FORCE_FROM = Sought.of("^(?:正式)?(?:起|生效)");

    private static final Sought ALL = Sought.of("均|皆|都|一并");
    /** How far, in characters, the day of a piece of news reaches into the sentences behind it. */
    private static final int REACH = 160;

    private static final Sought ANNOUNCED =
            Sought.of("^(?:早间|上午|中午|下午|晚间|晚|夜间|深夜|凌晨)?[^,。;]{0,8}(?:公布|宣布|公告|发文|证实|确认|披露|官宣|通报|回应|发布)");

    /** 5月13日,公司发出内部信: the day on which a sentence says what it says. */
    private static final Sought SAID = Sought.of(
            "^(?:早间|上午|中午|下午|晚间|晚|夜间|深夜|凌晨)?[^。;]{0,16}(?:公布|宣布|公告|发文|发出|发布|证实|确认|披露|官宣|通报|通知|回应|消息|报道|报导|获悉|内部信|邮件|(?:讯|电)(?=[,:)〕】]))");

    private static final Pattern MONTH_DAY = Pattern.compile("([0-9]{1,2})月([0-9]{1,2})日");
    /** What takes effect later than this is not the next such day of the year. */
    private static final int MONTHS_AHEAD = 8;

    private static final int DAYS_OF_MONTH = 31;

    private static final Pattern OF_A_NAME = Pattern.compile("[^,。;、:]{1,10}?的");

    private final List<DateAt> dates;

    /** @param dates of the whole article, in order */
    Dating(List<DateAt> dates) {
        this.dates = dates;
    }

    @Nullable
    DateAt of(Scene scene, Cue cue, PersonAt person) {
        DateAt bracketed = bracketed(scene, person);
        if (bracketed != null) {
            return bracketed;
        }
        DateAt effective = effective(scene, cue, person);
        if (effective != null) {
            return effective;
        }
        DateAt near = before(scene, cue, scene.partStart(cue.start()));
        if (near != null && near.first() != null) {
            return near;
        }
        DateAt behind = Scene.first(scene.dates(), cue.end(), scene.clauseEnd(cue.end()));
        if (behind != null && behind.first() != null && !ofName(scene, person, behind)) {
            return behind;
        }
        DateAt any = before(scene, cue, scene.sentence().start());
        if (near != null) {
            return near;
        }
        DateAt told = any != null ? any : carried(scene, cue);
        return told != null ? told : announced(scene, cue);
    }

    /** The last date before a cue, from an offset on, that does not belong to a clause about a name: 由去年入职的张三接任. */
    private static @Nullable DateAt before(Scene scene, Cue cue, int from) {
        DateAt last = null;
        for (DateAt date : Scene.within(scene.dates(), from, cue.start())) {
            last = named(scene, date, cue.start()) != null ? last : date;
        }
        return last;
    }

    /** 张三走了,董事长8月2日公布: the day of the news, told behind it. */
    private static @Nullable DateAt announced(Scene scene, Cue cue) {
        for (DateAt date : scene.dates()) {
            if (date.start() >= cue.end()
                    && date.first() != null
                    && date.precision() == Precision.DAY
                    && ANNOUNCED.in(scene.rest(date.end()))) {
                return date;
            }
        }
        return null;
    }

    /** 张三(3日)、李四(9日): each name has its day. */
    private static @Nullable DateAt bracketed(Scene scene, PersonAt person) {
        return scene.dates().stream()
                .filter(date -> date.start() == person.end() + 1
                        && date.first() != null
                        && scene.text().charAt(person.end()) == '('
                        && scene.text().startsWith(")", date.end()))
                .findFirst()
                .orElse(null);
    }

    /** 自9月1日起生效, 做到9月28日, 10月8日到岗: behind the cue, in its part or closing the sentence. */
    private static @Nullable DateAt effective(Scene scene, Cue cue, PersonAt person) {
        return inForce(scene, cue, person, date -> date.first() != null);
    }

    /** 5月13日,公司通知…,最后工作日为7月11日: said on one day of another later in the same year; the turn of a year is not seen. */
    boolean comesAfterSaid(Scene scene, Cue cue, PersonAt person) {
        DateAt effective = inForce(scene, cue, person, date -> dayOfYear(scene, date) > 0);
        if (effective == null) {
            return false;
        }
        int day = dayOfYear(scene, effective);
        for (DateAt said : scene.dates()) {
            int before = dayOfYear(scene, said);
            if (said.end() <= cue.start() && before > 0 && SAID.in(scene.between(said.end(), cue.start()))) {
                return day > before && day - before <= MONTHS_AHEAD * DAYS_OF_MONTH;
            }
        }
        return false;
    }

    /** In months of 31 days; 0 when the text names no day and month. */
    private static int dayOfYear(Scene scene, DateAt date) {
        Matcher day = MONTH_DAY.matcher(scene.text()).region(date.start(), date.end());
        return day.find() ? DAYS_OF_MONTH * Integer.parseInt(day.group(1)) + Integer.parseInt(day.group(2)) : 0;
    }

    private static @Nullable DateAt inForce(Scene scene, Cue cue, PersonAt person, Predicate<DateAt> wanted) {
        for (DateAt date : scene.dates()) {
            if (date.start() < cue.end() || !wanted.test(date)) {
                continue;
            }
            String after = scene.between(date.end(), Math.min(scene.sentence().end(), date.end() + 6));
            String before = scene.between(Math.max(cue.end(), date.start() - LONGEST_LAST_DAY), date.start());
            boolean says = LAST_DAY.in(before)
                    || IN_FORCE_BEHIND.in(after)
                    || (IN_FORCE_BEFORE.in(before) && IN_FORCE.in(after));
            boolean another = Scene.first(scene.cues(), cue.end(), date.start()) != null
                    && Scene.first(scene.dates(), cue.end(), date.start() - 1) != null;
            if (says && !another && !ofAnother(scene, cue, person, date) && !ofName(scene, person, date)) {
                return date;
            }
        }
        return null;
    }

    /** 委任甲,填补去年底离任的乙留下的空缺: the date belongs to what is said of the other. */
    private static boolean ofName(Scene scene, PersonAt person, DateAt date) {
        PersonAt other = IN_FORCE_FROM.in(scene.rest(date.end()))
                ? null
                : named(scene, date, scene.sentence().end());
        return other != null && !other.name().equals(person.name());
    }

    /** The person right behind the clause that a date opens: 去年底离任的|乙. */
    private static @Nullable PersonAt named(Scene scene, DateAt date, int until) {
        Matcher clause = OF_A_NAME.matcher(scene.text()).region(date.end(), until);
        if (!clause.lookingAt()) {
            return null;
        }
        int end = Math.min(Math.min(until, scene.clauseEnd(clause.end())), clause.end() + 12);
        return Scene.first(scene.persons(), clause.end(), end);
    }

    /** 甲离职;乙9月1日到岗: another name stands nearer; 甲辞任,乙接任,均自9月1日生效 is about both. */
    private static boolean ofAnother(Scene scene, Cue cue, PersonAt person, DateAt date) {
        String between = scene.between(cue.end(), date.start());
        return between.indexOf(';') >= 0
                && !ALL.in(between)
                && scene.persons().stream()
                        .anyMatch(other -> other.start() >= cue.end()
                                && other.end() <= date.start()
                                && !other.name().equals(person.name()));
    }

    /** The last day or month told before this sentence, when it is near. */
    private @Nullable DateAt carried(Scene scene, Cue cue) {
        DateAt last = null;
        for (DateAt date : dates) {
            if (date.end() > scene.sentence().start()) {
                break;
            }
            if (date.first() != null && (date.precision() == Precision.DAY || date.precision() == Precision.MONTH)) {
                last = date;
            }
        }
        return last != null && cue.start() - last.end() <= REACH ? last : null;
    }
}
