package dev.talentwire.enrich.claim;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms in which news counts people who moved, each with who is counted ({@code who}), what they did ({@code did}) and how many ({@code n}). */
final class ClaimForms {

    private static final String GONE =
            "离职|离开|离任|离场|离去|离岗|离队|离巢|出走|辞职|请辞|辞任|卸任|退任|退休|走人|流失|跳槽|转投|挖走|挖角|(?:更换|变更)(?:雇主|东家|执业机构)|换(?:了)?东家|另谋|被裁(?!员)|去了|告别|集体出走|被带走";
    private static final String CAME = "加盟|加入|入职|到岗|集体入职";
    private static final String CHANGED = "(?:职务)?(?:有变|变动|变更|发生变动|岗位调整)";
    private static final String LOST = "走了|要走|走掉了?|流失了?|送走了?|失去了?|挖走了?|拉走了?|带走了?|带着|离任|离职|离开|裁减|裁撤|裁掉|裁员|精简";
    private static final String WON = "新聘了?|新进|引进了?|引入了?|吸引了?|请来了?|招入了?|招来了?|挖来了?|带来了?|迎来了?";

    private static final String BOUND = "(?<bound>超过|超|逾|破|至少|不少于|不下|上)?";
    private static final String NUMBER = "(?<n>" + Numeral.PATTERN + ")(?<more>多|余|来)?";
    private static final String HEAD = "(?:位|名|席|个人|人|个(?=职位|岗位|工作))(?<above>以上)?(?:的)?";
    private static final String MANY = BOUND + NUMBER + HEAD;
    private static final String PEOPLE = "(?<who>[\\u4e00-\\u9fffA-Za-z·“”]{0,16}?)";
    private static final String BETWEEN = "(?:约|近|超|的?达|已达|人数达|的人数?|共|合计)?";
    private static final String STOP = "(?=[,。;、:!?()“”\\n]|[,。]?$|含|集体|去|上|跑|的)";

    private static final List<Pattern> PEOPLE_FORMS = List.of(
            // 5位高管(先后)离职, 15名科学家从互联网大厂离职
            Pattern.compile(MANY + PEOPLE
                    + "(?:已经|已|均已|相继|先后|陆续|接连|集体|主动|也|都|从(?<source>[\\u4e00-\\u9fffA-Za-z]{2,10}?))*(?<did>"
                    + GONE + "|" + CAME + "|" + CHANGED + ")"),
            // 走了三位首席, 裁员1400人, 离开的人超过一百名
            Pattern.compile("(?<did>" + LOST + ")(?:[\\u4e00-\\u9fff]{0,4}?)" + BETWEEN + MANY
                    + "(?<who>[\\u4e00-\\u9fffA-Za-z]{0,8}?)" + STOP),
            // 新聘了90人, 引进了编译器团队的三位工程师
            Pattern.compile("(?<did>" + WON + ")(?:[\\u4e00-\\u9fff]{0,10}?)" + BETWEEN + MANY
                    + "(?<who>[\\u4e00-\\u9fffA-Za-z]{0,8}?)" + STOP),
            // 离开的第四位核心高管, 第三位离职的副总裁
            Pattern.compile("(?:(?<did>" + GONE + ")的)?第(?<n>" + Numeral.PATTERN + ")(?:位|名|个)(?<did2>" + GONE
                    + ")?(?:的)?(?<who>[\\u4e00-\\u9fffA-Za-z]{1,8})"),
            // 11人走了8人
            Pattern.compile("(?<total>" + Numeral.PATTERN + ")人(?<did>走了?|离开了?)(?<n>" + Numeral.PATTERN + ")人(?<who>)"),
            // 带走的创始人一共是19位
            Pattern.compile("(?<did>" + GONE + "|带走|挖走|流失|离任)的(?<who>[\\u4e00-\\u9fffA-Za-z]{1,8}?)"
                    + "(?:一共|共|总共|合计|已|人数)*(?:是|为|达|有)?" + BOUND + NUMBER + "(?:位|名|人)" + STOP),
            // 裁减全球约一成的人力,相当于300人; 精简人力,预估影响约300名同仁
            Pattern.compile("(?<did>裁减|裁员|裁撤|精简)[^。;]{0,30}?(?:相当于|影响|涉及)(?:约|近)?" + MANY + "(?<who>)"),
            // 知识产权部一行九人…集体转投
            Pattern.compile("一行(?<n>" + Numeral.PATTERN + ")人(?<who>)[^。;]{0,24}?(?<did>集体|转投|加盟|跳槽|出走)"));

    private static final List<Pattern> OTHER_FORMS = List.of(
            // 高管变动40起, 其中离职25起
            Pattern.compile("(?<who>[\\u4e00-\\u9fff]{0,6}?)(?<did>变动|变更|离职|离任|更换|调整)[\\u4e00-\\u9fff]{0,4}?" + BOUND
                    + NUMBER + "(?<unit>起)"),
            // 18家以上企业换人, 25家公募的高管发生变动
            Pattern.compile(
                    BOUND + NUMBER + "(?<unit>家(?:以上)?)(?<who>[\\u4e00-\\u9fff“”&&[^均都确认]]{0,12}?)(?<did>换人|换帅|换将|"
                            + "(?:发生)?(?:人事)?变动|变更|调整组织|更换掌门)"));

    private static final Pattern COMPARED =
            Pattern.compile("(?<when>(?:去年|上年|前年)(?:同期|全年))[\\u4e00-\\u9fff&&[^多少增减]]{0,6}?(?:约|近)?(?<n>"
                    + Numeral.PATTERN + ")(?:位|名|人)");
    private static final Pattern MONTH_ALONE = Pattern.compile(
            "(?<when>[0-9]{1,2}月(?:一个月|单月|份)?)[\\u4e00-\\u9fff]{0,3}?有(?<n>" + Numeral.PATTERN + ")(?<unit>起)");
    private static final Pattern SUM =
            Pattern.compile("(?:合计|共计|总计|累计|加起来)" + BOUND + NUMBER + "(?:位|名|人)?(?=[,。;]|$)");
    private static final Pattern PART = Pattern.compile("其中有?(?:约|近)?$");
    private static final Pattern NAMED_BEHIND = Pattern.compile("^[^。;]{0,4}?(?:分别是|即:?|分别为)");
    private static final Pattern CAME_WORD = Pattern.compile(CAME + "|新|引|吸引|请来|招|挖来|带来|迎来");
    private static final Pattern CHANGED_WORD = Pattern.compile("变|换[人帅将]|掌门|调整");

    private ClaimForms() {}

    /** The forms that count people. */
    static List<Pattern> people() {
        return PEOPLE_FORMS;
    }

    /** The forms that count changes or firms. */
    static List<Pattern> others() {
        return OTHER_FORMS;
    }

    /** 去年同期为151名, 12月一个月就有71起: another number for what was claimed before. */
    static List<Pattern> repeated() {
        return List.of(COMPARED, MONTH_ALONE);
    }

    /** 合计破百: a number in place of those before it. */
    static Pattern sum() {
        return SUM;
    }

    static Claim.Kind kind(String did) {
        return CAME_WORD.matcher(did).lookingAt()
                ? Claim.Kind.CAME
                : CHANGED_WORD.matcher(did).find() && !did.contains("东家") && !did.contains("雇主") && !did.contains("执业")
                        ? Claim.Kind.CHANGED
                        : Claim.Kind.LEFT;
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

    /** 其中两人去了高校 is a part of what was counted; 两位区域总经理,分别是… are named. */
    static boolean partOrNamed(String words, Matcher match) {
        return PART.matcher(words.substring(Math.max(0, match.start() - 5), match.start()))
                        .find()
                || NAMED_BEHIND.matcher(words.substring(match.end())).find();
    }
}
