package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands around names in the news. */
final class NameContext {

    /** Words right before a name. */
    private static final List<String> BEFORE = List.of(
            "任命", "聘任", "委任", "选举", "推举", "推选", "提名", "聘请", "聘", "由", "挖来", "请来", "招来", "引进", "招入", "接替", "解聘", "免去",
            "罢免", "记者", "编辑", "作者", "撰文", "审校", "校对", "制作", "摄影", "责编", "实习生", "通讯员", "前者", "后者", "对", "向", "与", "和",
            "同", "让", "据", "是", "把", "将", "被", "给", "请", "签下", "包括", "含", "即", "同意", "批准", "原", "前", "时任", "现任", "以及",
            "及", "跟", "增聘", "解除", "称", "送走", "失去", "为", "选出", "改由", "换成", "女儿", "儿子", "妻子", "丈夫", "兄弟", "之父", "如", "文/",
            "文|", "像", "找来", "连同", "独立拉起", "属于", "交给", "交由", "前同事", "搭档", "前上司", "下属", "新人", "属");

    /** Words right behind a name. */
    private static final List<String> AFTER = List.of(
            "离职", "离开", "离任", "离世", "辞", "卸", "加入", "加盟", "出任", "担任", "任", "因", "将", "已", "也", "于", "在", "是", "表示", "说",
            "称", "透露", "宣布", "则", "就", "曾", "和", "与", "及", "等", "的", "先生", "女士", "博士", "教授", "同志", "院士", "接", "升", "晋",
            "兼", "转", "调", "改", "创办", "创立", "成立", "从", "自", "被", "不", "未", "没", "还", "又", "再", "先", "正", "近", "日前", "今",
            "昨", "本月", "同", "此前", "目前", "现", "原", "走", "到", "去", "回", "退", "递", "提", "请", "获", "履", "上任", "当", "做", "成",
            "为", "带", "主导", "负责", "管", "告诉", "对", "向", "认为", "指出", "接受", "否认", "证实", "确认", "介绍", "发文", "发布", "发", "写",
            "领", "一", "时", "之", "后", "前", "要", "会", "早", "跳", "投", "入职", "空降", "重", "出走", "淡出", "掌", "主", "代", "暂", "拟",
            "或", "都", "却", "才", "刚", "最", "继续", "仍", "留", "毕业", "出生", "生于", "简历", "个人", "持", "并", "随", "执", "方面", "来",
            "公开", "决定", "选择", "开始", "两", "二人", "三人", "四人", "以", "跟", "有", "能", "需", "所", "拒绝", "只", "通过", "进入", "过",
            "全职", "正式", "低调", "悄然", "火速", "闪电", "重新", "随后", "相继", "确定", "直接", "顶上", "挂", "亲自", "打算", "拿", "辞", "本",
            "参与", "另", "拥有", "他", "她", "其", "们", "微博", "朋友圈", "至", "反击", "凭", "带队", "当选", "续", "连任", "出", "实际", "独自",
            "共同", "旗下", "名下", "上", "下", "至今", "便", "亲自", "临时", "统一", "一起", "打算", "由", "补", "汇报", "同样", "主动", "坦言", "直言",
            "强调", "补充", "解释", "澄清", "回应", "承认", "回复", "牵头", "坐镇", "本人", "一人", "一行", "夫妇", "父子", "身兼", "操刀", "遭", "同时",
            "顶", "这", "不再", "可能", "将于", "将在", "升任", "出任", "改任", "转任", "调任", "接任", "全面", "尚未", "届时", "暂时");

    /** The same words by the character next to the name, in the same order: only a few have to be tried. */
    private static final Map<Character, List<String>> BEFORE_BY_LAST =
            BEFORE.stream().collect(Collectors.groupingBy(word -> word.charAt(word.length() - 1)));

    private static final Map<Character, List<String>> AFTER_BY_FIRST =
            AFTER.stream().collect(Collectors.groupingBy(word -> word.charAt(0)));

    /** Asked first: most characters begin and end none of them. */
    private static final BitSet BEFORE_LASTS = characters(BEFORE_BY_LAST);

    private static final BitSet AFTER_FIRSTS = characters(AFTER_BY_FIRST);

    private static final String CONJUNCTIONS = "和与及同";

    private NameContext() {}

    private static BitSet characters(Map<Character, List<String>> words) {
        BitSet characters = new BitSet();
        words.keySet().forEach(characters::set);
        return characters;
    }

    private static List<String> by(BitSet known, Map<Character, List<String>> words, char c) {
        return known.get(c) ? words.getOrDefault(c, List.of()) : List.of();
    }

    static double left(String text, int start, boolean[] titleEnds, boolean[] companyEnds) {
        if (titleEnds[start]) {
            return 3;
        }
        char before = start == 0 ? '\n' : text.charAt(start - 1);
        if (before == '|' || (before == ':' && credit(text, start))) {
            return 2;
        }
        if (edge(before)) {
            return 1;
        }
        for (String word : by(BEFORE_LASTS, BEFORE_BY_LAST, before)) {
            if (text.startsWith(word, start - word.length())) {
                return word.length() > 1 ? 2 : 1;
            }
        }
        if (companyEnds[start]) {
            return 0.8;
        }
        return before == '的' ? 1 : Normalizer.chinese(before) ? -0.5 : 0;
    }

    private static boolean credit(String text, int start) {
        int from = Math.max(0, start - 6);
        String label = text.substring(from, start);
        return label.contains("记者")
                || label.contains("编辑")
                || label.contains("作者")
                || label.contains("审校")
                || label.contains("校")
                || label.contains("制作")
                || label.contains("文:");
    }

    static double right(String text, int end) {
        char after = end >= text.length() ? '\n' : text.charAt(end);
        if (edge(after) || after == '(' || after == ')' || after == '|' || Character.isDigit(after)) {
            return 1.5;
        }
        if (CONJUNCTIONS.indexOf(after) >= 0 && goesOnBehind(text, end + 1)) {
            return -1;
        }
        for (String word : by(AFTER_FIRSTS, AFTER_BY_FIRST, after)) {
            if (text.startsWith(word, end)) {
                return word.length() > 1 ? 2 : 1.2;
            }
        }
        return Normalizer.chinese(after) ? -1 : 0;
    }

    /** 卞清|和暂时: a conjunction that joins nothing belongs to the name. */
    private static boolean goesOnBehind(String text, int at) {
        if (at >= text.length()) {
            return true;
        }
        return by(AFTER_FIRSTS, AFTER_BY_FIRST, text.charAt(at)).stream()
                .anyMatch(word -> word.length() > 1 && text.startsWith(word, at));
    }

    private static boolean edge(char c) {
        return "\n ,。;:!?、“”()【】《》—".indexOf(c) >= 0;
    }
}
