package dev.talentwire.enrich.claim;

import dev.talentwire.enrich.text.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms in which news counts people who moved, each with who is counted ({@code who}), what they did ({@code did}) and how many ({@code n}). */
final class ClaimForms {

    private static final String GONE = ClaimWords.GONE;
    private static final String BOUND = "(?<bound>超过|超|逾|破|至少|最少|不少于|不下|上)?";
    private static final String NUMBER = "(?<n>" + Numeral.PATTERN + ")(?<more>多|余|来)?";
    private static final String HEAD = "(?:位|名|席|个人|人|个(?=职位|岗位|工作))(?<above>以上)?(?:的)?";
    private static final String MANY = BOUND + NUMBER + HEAD;
    private static final String PEOPLE = "(?<who>[\\u4e00-\\u9fffA-Za-z0-9·“”]{0,16}?)";
    private static final String FEW = "(?<who>[\\u4e00-\\u9fffA-Za-z]{0,8}?)";
    private static final String BETWEEN = "(?:约|近|超|的?达|已达|人数达|的人数?|共|合计)?";
    private static final String STOP = "(?=[,。;、:!?()“”\\n]|[,。]?$|含|集体|去|上|跑|的)";
    private static final String HOW =
            "(?:已经|已|均已|亦|均|皆|全部|相继|先后|陆续|接连|集体|一起|一同|主动|最终|选择|完成|也|都|在[0-9一二三四五六七八九十]{1,2}月|从(?<source>[\\u4e00-\\u9fffA-Za-z]{2,10}?))*";

    private static final List<Pattern> PEOPLE_FORMS = List.of(
            // 率团队12人转投, 带着17名工程师集体入职
            Pattern.compile("(?<leads>" + ClaimWords.LEADS + ")(?:了|走|全组|团队|手下|麾下|约|近|其他|另外)*" + MANY
                    + "(?<who>[\\u4e00-\\u9fffA-Za-z0-9]{0,10}?)" + HOW + "(?<did>" + GONE + "|" + ClaimWords.CAME
                    + "|并入|转到)"),
            // 八名主管换了五名, 11人走了8人
            Pattern.compile("(?<total>" + Numeral.PATTERN
                    + ")(?:人|名|位)(?<who>[\\u4e00-\\u9fffA-Za-z]{0,8}?)(?<did>走了?|离开了?|换了|异动了?|离职了?)(?<n>"
                    + Numeral.PATTERN + ")(?:人|名|位)"),
            // 5位高管(先后)离职, 15名科学家从互联网大厂离职
            Pattern.compile(
                    MANY + PEOPLE + HOW + "(?<did>" + GONE + "|" + ClaimWords.CAME + "|" + ClaimWords.CHANGED + ")"),
            // 走了三位首席, 裁员1400人, 离开的人超过一百名
            Pattern.compile("(?<did>" + ClaimWords.LOST + ")(?:[\\u4e00-\\u9fff]{0,4}?)" + BETWEEN + MANY + FEW + STOP),
            // 新聘了90人, 引进了编译器团队的三位工程师
            Pattern.compile("(?<did>" + ClaimWords.WON + ")(?:[\\u4e00-\\u9fff]{0,10}?)" + BETWEEN + MANY + FEW
                    + "(?:后|" + STOP + ")"),
            // 从甲走出去的创业者有三十多位, 从甲流向同行的工程师不少于二十名
            Pattern.compile("(?<did>" + GONE + "|走出|带走)[^,。;]{0,16}?的(?<who>[\\u4e00-\\u9fffA-Za-z]{1,12}?)"
                    + "(?:一共|共|总共|合计|已|人数|是|为|达|有)*" + BOUND + NUMBER + "(?:位|名|人)" + STOP),
            // 离开的第四位核心高管, 第三位离职的副总裁
            Pattern.compile("(?:(?<did>" + GONE + "|走掉|走出)的)?第(?<n>" + Numeral.PATTERN + ")(?:位|名|个|家)(?<did2>" + GONE
                    + ")?(?:的)?(?<who>[\\u4e00-\\u9fffA-Za-z]{1,8})"),
            // 财务总监换了四位
            Pattern.compile("(?<who>[\\u4e00-\\u9fffA-Za-z]{0,6}?)(?<did>更?换了)(?<n>" + Numeral.PATTERN + ")(?:位|名|个(?="
                    + ClaimWords.OFFICES + "))"),
            // 裁减全球约一成的人力,相当于300人; 精简人力,预估影响约300名同仁; 高管变动,涉及41人
            Pattern.compile("(?<did>裁减|裁员|裁撤|精简)[^。;]{0,30}?(?:相当于|影响|涉及)(?:约|近)?" + MANY + "(?<who>)"),
            Pattern.compile("(?<did>变动|变更)[^。;]{0,12}?涉及(?:约|近)?" + MANY + "(?<who>)"),
            // 知识产权部一行九人…集体转投
            Pattern.compile("一行(?<n>" + Numeral.PATTERN + ")人(?<who>)[^。;]{0,24}?(?<did>集体|转投|加盟|跳槽|出走)"));

    private static final List<Pattern> OTHER_FORMS = List.of(
            // 高管变动40起, 其中离职25起
            Pattern.compile("(?<who>[\\u4e00-\\u9fff]{0,6}?)(?<did>变动|变更|离职|离任|到任|履新|更换|调整)[\\u4e00-\\u9fff]{0,4}?"
                    + BOUND + NUMBER + "(?<unit>起)"),
            // 18家以上企业换人, 25家公募的高管发生变动, 九家更换了总经理
            Pattern.compile(
                    BOUND + NUMBER + "(?<unit>家(?:以上)?)(?<who>[\\u4e00-\\u9fff“”&&[^均都确认]]{0,18}?)(?<did>换人|换帅|换将|"
                            + "(?:发生)?(?:人事)?变动|变更|调整组织|更换掌门|更换了?(?:" + ClaimWords.OFFICES
                            + "))(?![^,。;]{0,5}[0-9]+起)"));

    /** 员工减少了120人, 净增30人. */
    private static final Pattern STAFF_FORM = Pattern.compile("(?<did>" + ClaimWords.FEWER + "|" + ClaimWords.MORE
            + ")(?:约|近)?" + BOUND + NUMBER + "(?:人|名)(?<who>)" + STOP);

    /** 其中五位来自甲公司, 9人来自上述两家. */
    private static final Pattern ORIGIN_FORM = Pattern.compile(
            MANY + "(?<who>[\\u4e00-\\u9fffA-Za-z]{0,8}?)(?:均|都|全部|皆|分别|曾)*(?<did>来自)(?<origin>[^,。;、]{2,16})");

    private static final Pattern COMPARED =
            Pattern.compile("(?<when>(?:去年|上年|前年)(?:同期|全年))[\\u4e00-\\u9fff&&[^多少增减]]{0,6}?(?:约|近)?(?<n>"
                    + Numeral.PATTERN + ")(?:位|名|人)");
    private static final Pattern MONTH_ALONE = Pattern.compile(
            "(?<when>[0-9]{1,2}月(?:一个月|单月|份)?)[\\u4e00-\\u9fff]{0,3}?有(?<n>" + Numeral.PATTERN + ")(?<unit>起)");
    private static final Pattern SUM =
            Pattern.compile("(?:合计|共计|总计|累计|加起来)" + BOUND + NUMBER + "(?:位|名|人)?(?=[,。;]|$)");
    private static final Pattern SHARE =
            Pattern.compile("^(?:的)?(?:有)?(?<n>" + Numeral.PATTERN + ")(?:位|名|人)(?=[,、;。]|$)");

    /** What each form says was done: where none of its words stands, the form does not fit, and the forms are slow. */
    private static final Map<Pattern, Sought> DEEDS = Stream.of(
                    PEOPLE_FORMS, OTHER_FORMS, List.of(STAFF_FORM, ORIGIN_FORM))
            .flatMap(List::stream)
            .collect(Collectors.toMap(form -> form, ClaimForms::deeds));

    private ClaimForms() {}

    /** The alternatives of a form's group {@code did}, and of {@code did2}. */
    private static Sought deeds(Pattern form) {
        String regex = form.pattern();
        List<String> groups = new ArrayList<>();
        for (int at = regex.indexOf("(?<did"); at >= 0; at = regex.indexOf("(?<did", at + 1)) {
            int end = at;
            int depth = 0;
            do {
                depth += regex.charAt(end) == '(' ? 1 : regex.charAt(end) == ')' ? -1 : 0;
                end++;
            } while (depth > 0);
            groups.add(regex.substring(regex.indexOf('>', at) + 1, end - 1));
        }
        return Sought.of(String.join("|", groups));
    }

    /** False when a form cannot fit and say what was done, without which a number is no claim. */
    static boolean mayFit(Pattern form, String words) {
        return Objects.requireNonNull(DEEDS.get(form), "a form that is not among those of this class")
                .in(words);
    }

    /** The forms that count people. */
    static List<Pattern> people() {
        return PEOPLE_FORMS;
    }

    /** The forms that count changes or firms. */
    static List<Pattern> others() {
        return OTHER_FORMS;
    }

    /** How many more or fewer work there, where the text speaks of a house's people. */
    static Pattern staff() {
        return STAFF_FORM;
    }

    /** How many of a house's people came from another. */
    static Pattern origin() {
        return ORIGIN_FORM;
    }

    /** 去年同期为151名, 12月一个月就有71起: another number for what was claimed before. */
    static List<Pattern> repeated() {
        return List.of(COMPARED, MONTH_ALONE);
    }

    /** 合计破百: a number in place of those before it. */
    static Pattern sum() {
        return SUM;
    }

    /** 甲9人、乙7人: how many of those who left went to the company that stands before. */
    static Pattern share() {
        return SHARE;
    }

    static @Nullable String did(Matcher match) {
        String did = group(match, "did");
        did = did.isEmpty() ? group(match, "did2") : did;
        return did.isEmpty() ? null : did;
    }

    /** A group's text; empty when the form lacks it or it matched nothing. */
    static String group(Matcher match, String name) {
        String text = match.namedGroups().containsKey(name) ? match.group(name) : null;
        return text == null ? "" : text;
    }
}
