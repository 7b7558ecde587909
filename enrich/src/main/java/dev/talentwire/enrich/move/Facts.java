package dev.talentwire.enrich.move;

import dev.talentwire.enrich.date.DateAt;
import dev.talentwire.enrich.text.Sought;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides how sure a statement is and whether it is history, from the words around its cue. */
final class Facts {

    /** What happened longer ago is told as history: an annual report looks back on a year. */
    private static final int NEWS_MONTHS = 13;

    private static final Sought DENIED = Sought.of("(?:否认|辟谣|不实|谣言|假消息|假的|胡扯|子虚乌有|无稽之谈|纯属虚构|反问|不属实|毫无根据|造谣|瞎猜|消息是假)");
    private static final Sought NEGATED_BEFORE = Sought.of(
            "(?:没有|没|尚未|并未|从未|未曾|未|不会|不曾|无意|无人|拒绝了?|从没|不打算|不愿|不肯|绝不|暂无|无一人?|一个没|不考虑|并无|均无|避免|防止|如果|假如|倘若|一旦|若|假设|除非|是否|能否|会不会|要不要|谈不上|算不上)(?:[^,。;、]{0,4})$"
                    + "|(?:没有|没|尚未|并未|从未|未曾|未|不会|不曾|从没|不|不得)(?:从|自|由|在|收到|接到|提出|提交|听说)[^,。;、]{1,14}$");
    /** 如果哪天他辞职: only supposed. */
    private static final Sought SUPPOSED = Sought.of(
            "(?:如果|假如|倘若|要是|哪天|一旦|万一|假设|即便|即使|没有(?:任何)?证据|并无证据|(?:没有|并无|未见|看不出)(?:任何)?迹象(?=显示|表明|说明|证明))[^。;]{0,40}$|(?:^|[,。;:“])若(?!干)[^,。;]{0,14}$");

    /** 看不出要走的样子: no sign of it. */
    private static final Sought NO_SIGN_BEFORE = Sought.of("(?:看不出|没看出|不见|未见|毫无|并无|没有)(?:任何|一点|丝毫|半点)?(?:要|想|会|打算)?$");

    private static final Sought NO_SIGN_AFTER = Sought.of("^[^,。;]{0,4}?的(?:样子|迹象|意思|打算|念头|征兆|苗头)");
    /** 要求他辞职: wanted by somebody, not done. */
    private static final Sought DEMANDED = Sought.of("(?:喊话|呼吁|敦促|要求|施压|逼迫|劝|应该|应当|必须)[^。;]{0,20}$");

    private static final Sought RUMOURED = Sought.of(
            "(?:网传|外传|传闻|据传|盛传|传出|风传|疑似|有消息称|消息称|市场消息|有传言|传言|风声|被传|可能|或将|或许|或会|或于|有望|考虑|有意|希望(?=他|她|其|由)|商谈|接触|试图|正在谈|洽谈|尝试|曾尝试|据传|听说|小道消息|说是要|呼声|未(?:公告|宣布|官宣|公布|披露|证实|确认)[^,。;]{0,12}$|据称|(?<![或即])或(?=去|加|赴|接|任|出|离|转|重|将|回))");
    /** 下一站可能是: the cue itself says that it is not sure. */
    private static final Sought UNSURE = Sought.of("可能|或|疑|据传");
    /** …离职的传闻. */
    private static final Sought TALK = Sought.of("^[^,。;]{0,6}的(?:说法|传闻|传言|猜测|猜想|风声|小道消息|流言)");

    /** 不再担任…的消息传开: everybody tells it, nobody answers for it. */
    private static final Sought SPREADS = Sought.of(
            "^(?!之?[前后])[^,。;]{0,40}的(?:消息|截图|邮件)(?:也|就|随后|迅速|很快|已)?(?:传开|传出|流出|流传|曝光|外泄|不胫而走|在[^,。;]{0,10}(?:流传|传开))");

    private static final Sought REPORTED = Sought.of(
            "(?:报道|报导|曝|爆料|爆出|媒体|知情人士|知情人|消息人士|据悉|据了解|接近[^,。]{0,12}人士|业内人士|内部人士|透露|外媒|日媒|引述|援引|(?<![诚自通])信源(?![于自代头])|消息源(?!源)|据说|[另又也]据[^,。;]{1,12}消息)");
    /** 据某报, opens a sentence that is its from end to end; 据公告 does not. */
    private static final Sought ATTRIBUTED = Sought.of(
            "^(?:[【(〔][^】)〕]{0,30}[】)〕])?(?:另|又)?(?:据|根据)(?![^,。;]{0,16}(?:公告|公示|官网|公司|财报|年报|招股|工商|统计|名单|披露|显示|通知|规定|章程|安排|协议|委任|公布|信息|其|了解|获悉|悉))[^,。;]{2,14},");
    /** 本报记者甲台北报导: who wrote it, not who says it. */
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:[【(〔\\[][^】)〕\\]]{0,30}(?:报道|报导|讯|电)[】)〕\\]]|[^,。;:]{0,24}(?:记者|特约)[^,。;:]{1,16}(?:报道|报导)[:,]?)");

    private static final Sought OFFICIAL = Sought.of("(?:公告|宣布|官宣|证实|确认|坐实|公布|承认|内部信|全员信|通知|声明|发文|朋友圈|微博|答复|文件)");
    /** …,公司随后证实了这一消息. */
    private static final Sought OFFICIAL_AFTER = Sought.of(
            "(?<!(?:未|不(?!久)|没|拒绝|无法|是否)[^,。;]{0,5})(?:(?:证实|确认|承认|坐实)(?:了?[^,。;]{0,4}(?:消息|说法|传闻|报道|此事|信息)|(?![^,。;]*(?:是否|不会|未|没有|并无))[^,。;]{0,24}(?:离开|离职|辞职|辞任|加入|入职|卸任))|(?:已经?|正式)官宣)|消息属实|情况属实|(?:得到|获)[^,。;]{0,6}(?:证实|确认)");

    private static final Sought PLANNED = Sought.of(
            "(?:将|拟|即将|计划|准备|打算|不久后会|会在|将于|届时|有望|生效后|随后会|要去|明天|下月|候任|提请|待|递了?辞呈|遞辭呈|向[^,。]{0,8}递|尚待|(?<![主需重只必不首若如凡谁曾本])要$)");
    /** 将不会于股东大会上膺选连任: the word of the future may stand far before the cue. */
    private static final Sought PLANNED_EARLY = Sought.of("将(?=不会|不再|于|在|会|自|从)");
    /** 辞职将在选出新任后生效, 议案尚需审议: tendered or proposed, and not in force. */
    private static final Sought PENDING = Sought.of(
            "(?:尚需|尚须|须待|尚待|仍需|还需|有待|须经|需经|需提交|提请)[^。;]{0,24}(?:审议|表决|通过|选举)|辞(?:职|任|呈)[^。;]{0,40}(?:后(?:方可|方|才|将|正式)?生效|(?:尚未|还未|未获|未被)(?:批准|生效|获批|通过))");

    /** 甲将接下X一职,乙则回Y: 则 sets the second half beside the first, which is to come. */
    private static final Sought PLANNED_BESIDE = Sought.of(
            "(?:(?<![老名大猛女干悍小虎宿])将(?![军士帅领])|(?<![虚模比])拟)[^。;]{2,60},[^,。;]{0,10}(?<![原规否细准守])则(?![^,。;]*[已刚])[^,。;]{0,12}$");

    /** 将由甲接任, 拟聘请甲担任: the word of the future stands in front of the name. */
    private static final Sought PLANNED_FOR_SOMEBODY =
            Sought.of("(?:将|拟)(?:于[^,。;]{0,10})?(?:由|聘|委任|任命|提名|选举|推举)[^,。;]{0,40}$");
    /** 下月离任, 明年入职. */
    private static final Sought TO_COME = Sought.of("下个?月|下周|明年|明[天日]|本月底|来年");
    /** …,他会于下月履新, 两人年后报到. */
    private static final Sought COMES_LATER =
            Sought.of("^[^。;]{0,24}?(?:将|会(?=[于在])|下个?月|下周|明年|年后|节后)[^,。;]{0,12}?(?:生效|到任|到岗|到职|报到|履新|入职|上任|就任)");

    /** 离职,最后工作日为6月30日: where no day of appearance says otherwise, such a day is told because it is to come. */
    private static final Sought LAST_DAY_TOLD =
            Sought.of("^(?![^。;]{0,40}(?:昨|上周|上个?月|已过|已是))[^。;]{0,24}?最后(?:的)?(?:工作|任职|上班|在岗)日");

    private static final Sought DONE = Sought.of("已|刚|正式");

    private static final Sought THEN = Sought.of("届时[^。;]{0,30}$");
    private static final Sought PAST =
            Sought.of("(?:曾经|曾|此前|早年|之前|以前|当年|历任|起家|毕业后|原先|早在|过去|最早|几年前|多年前|若干年前|起初|上一份|前身|回国|更早|履历|出身|刚毕业)");
    /** 请辞过, 加入过: it has happened some time. */
    private static final Sought EXPERIENCED = Sought.of("^过(?![渡去程后来关户于半早晚多少快频高百千万十])");

    private static final Sought HEARSAY = Sought.of("网传|流传|传言|传闻|爆料|截图|信源|消息称|盛传|引“|传出|有消息|被传|据传|风声");
    /** 在离职一年半后宣布…: what is dated from is older than the news. */
    private static final Sought LONG_AFTER = Sought.of("^[^,。;]{0,4}?[0-9一二两三四五六七八九十半多]+(?:年|个月)半?多?之?后");

    private static final Sought LONG_PAST = Sought.of("几年前|多年前|若干年前|[0-9二三四五六七八九十两]年前|早年|年轻时");
    /** 此前三个月,…: how it was until the news. */
    private static final Sought SPAN_BEFORE = Sought.of("^(?:在)?(?:此前|之前|这之前)(?:的)?[0-9一二两三四五六七八九十半多数几]+(?:年|个月|天|周)");
    /** The words of a curriculum vitae: everything in such a sentence is history. */
    private static final Sought CAREER = Sought.of(
            "(?:[0-9]{4}年(?:[0-9]{1,2}月)?(?:出?生|毕业)|历任|履历|硕士毕业|博士毕业|毕业于|毕业后|生于|职业生涯|拥有[0-9多]+年|先后任|先后就职|先后供职|曾先后|先后在|早年)");
    /** 2014年7月至2016年1月任. */
    private static final Sought RANGE = Sought.of("[0-9]{4}年?(?:[0-9]{1,2}月)?(?:至|到|-|—|~)+(?:[0-9]{4}年?|今|现在)");

    private final @Nullable LocalDate published;
    private final @Nullable Integer yearOfText;

    /** @param yearOfText stands in for an unknown publication date */
    Facts(@Nullable LocalDate published, @Nullable Integer yearOfText) {
        this.published = published;
        this.yearOfText = yearOfText;
    }

    /**
     * @param word     the cue
     * @param before   the sentence up to the cue
     * @param clause   the clause up to the cue, from the person on
     * @param after    the sentence behind the cue
     * @param date     when it takes effect
     * @param dateText the same as written
     */
    Status status(String word, String before, String clause, String after, @Nullable DateAt date, String dateText) {
        // 走的 is a cue with its 的.
        if (NEGATED_BEFORE.in(clause)
                || (NO_SIGN_AFTER.in(word.endsWith("的") ? "的" + after : after) && NO_SIGN_BEFORE.in(clause))
                || DEMANDED.in(tail(before, 30))
                || SUPPOSED.in(tail(before, 44))) {
            return Status.NEGATED;
        }
        if (DENIED.in(after) || before.matches(".*(?:否认|辟谣)[^,。;]{0,10}$")) {
            return Status.DENIED;
        }
        if (TALK.in(after) || UNSURE.in(word) || (RUMOURED.in(tail(before, 30)) && !OFFICIAL.in(tail(clause, 12)))) {
            return Status.RUMOURED;
        }
        if (future(date) || (TO_COME.in(dateText) && !DONE.in(tail(clause, 8)))) {
            return Status.PLANNED;
        }
        if ((ahead(word, before, clause, after) || (undated() && LAST_DAY_TOLD.in(after))) && !past(date)) {
            return Status.PLANNED;
        }
        String said = BYLINE.matcher(before).replaceFirst("");
        if ((REPORTED.in(tail(said, 50)) || ATTRIBUTED.in(said) || SPREADS.in(after))
                && !OFFICIAL.in(tail(before, 16))
                && !OFFICIAL_AFTER.in(after)) {
            return Status.REPORTED;
        }
        return Status.CONFIRMED;
    }

    private static boolean ahead(String word, String before, String clause, String after) {
        return word.startsWith("拟")
                || PLANNED.in(tail(clause, 14))
                || PLANNED_EARLY.in(tail(clause, 40))
                || PLANNED_FOR_SOMEBODY.in(tail(before, 60))
                || PLANNED_BESIDE.in(tail(before, 90))
                || COMES_LATER.in(after)
                || THEN.in(tail(before, 40))
                || PENDING.in(word + after);
    }

    /** True when nobody knows the day on which the article appeared. */
    boolean undated() {
        return published == null;
    }

    /** True for a sentence that says that what was tendered or proposed waits for something. */
    static boolean pending(String sentence) {
        return PENDING.in(sentence);
    }

    /** 网传, 流传的截图: said by nobody who answers for it. */
    static boolean hearsay(String sentence) {
        return HEARSAY.in(sentence);
    }

    static boolean denies(String sentence) {
        return DENIED.in(sentence);
    }

    /**
     * @param before   the sentence up to the cue
     * @param clause   the clause up to the cue
     * @param after    what follows the cue
     * @param whole    the sentence
     * @param dateText the date as written
     */
    boolean background(
            Kind kind,
            String before,
            String clause,
            String after,
            String whole,
            String dateText,
            @Nullable DateAt date) {
        if (old(date)
                || LONG_PAST.in(tail(clause, 24))
                || SPAN_BEFORE.in(before)
                || LONG_AFTER.in(after)
                || EXPERIENCED.in(after)
                || CAREER.in(whole)
                || RANGE.in(clause)) {
            return true;
        }
        if (date != null && date.first() == null && dateText.matches("(?:去年|前年|.*年前|早年).*")) {
            return kind != Kind.DEPARTURE || !dateText.contains("月");
        }
        if (date != null && date.first() != null && recent(date)) {
            return false;
        }
        return PAST.in(tail(clause, 24));
    }

    private boolean recent(DateAt date) {
        return published != null && date.first() != null && date.first().isAfter(published.minusMonths(8));
    }

    /** Older than news are. */
    private boolean old(@Nullable DateAt date) {
        if (date == null || date.first() == null) {
            return false;
        }
        if (published == null) {
            return yearOfText != null && date.first().getYear() < yearOfText;
        }
        LocalDate limit = switch (date.precision()) {
            case YEAR -> LocalDate.of(published.getYear(), 1, 1);
            default -> published.minusMonths(NEWS_MONTHS);
        };
        return date.first().isBefore(limit);
    }

    private boolean future(@Nullable DateAt date) {
        return published != null
                && date != null
                && date.first() != null
                && switch (date.precision()) {
                    case DAY -> date.first().isAfter(published);
                    case MONTH -> date.first().isAfter(published);
                    default -> date.first().getYear() > published.getYear();
                };
    }

    private boolean past(@Nullable DateAt date) {
        return published != null
                && date != null
                && date.first() != null
                && date.precision() == DateAt.Precision.DAY
                && date.first().isBefore(published.minusDays(20));
    }

    private static String tail(String s, int length) {
        return s.substring(Math.max(0, s.length() - length));
    }
}
