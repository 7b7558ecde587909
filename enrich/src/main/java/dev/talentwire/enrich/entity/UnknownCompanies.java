package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.Organisation;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.words.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds employers that the lexicon lacks: by stock code, by what such names end in, by the verbs and titles beside them, by quotation marks.
 * What is found once is looked for everywhere in the article, also in its short form (岭驰 for 岭驰汽车).
 */
final class UnknownCompanies {

    private static final Pattern CODED = Pattern.compile(
            "\\((?:股票代码:|证券代码:|[A-Z]{2,6}:)?(?:[0-9]{4,6}(?:[.-][A-Za-z]{1,3})?|[A-Z]{1,5}\\.(?:US|N|O)|NASDAQ:[A-Z]+|NYSE:[A-Z]+)(?:[;,/][^()]{0,20})?\\)");
    private static final Pattern ISSUER =
            Pattern.compile("(?:证券|股票)简称:? ?([\\u4e00-\\u9fffA-Za-z0-9*]{2,8})(?=[\\s公编证股,。]|$)");
    private static final Pattern LEGAL =
            Pattern.compile("[\\u4e00-\\u9fffA-Za-z0-9()]{2,24}?(?:股份有限公司|有限责任公司|集团有限公司|有限公司)");
    private static final String[] ENDS = {
        "科技", "集团", "股份", "银行", "证券", "基金", "大学", "学院", "汽车", "医药", "药业", "制药", "生物", "生技", "生物科技", "半导体", "电子", "光电",
        "微电子", "机器人", "智能", "网络", "互动", "互娱", "游戏", "传媒", "影业", "资本", "创投", "保险", "人寿", "地产", "置地", "控股", "实业", "重工",
        "重装", "能源", "电力", "航空", "物流", "数据", "软件", "软体", "电讯", "电信", "通信", "研究院", "实验室", "工作室", "事务所", "医疗", "食品", "乳业",
        "饮料", "化工", "材料", "航天", "材料科技", "资讯", "精密", "钢铁", "投资", "信托", "期货", "租赁", "支付", "教育", "文化", "娱乐", "出行", "咨询",
        "俱乐部", "工业", "财险", "金控", "造船", "钢厂", "酒业", "家居", "电器", "矿业", "环保", "建设", "商业", "商城", "百货", "超市", "快递", "动力",
        "智驾", "智行", "云", "芯", "海运", "运通", "证劵", "理财", "资管", "基因", "诊断", "器械", "眼科", "健康", "石油", "石化", "燃气", "水务", "铁路",
        "机场", "农业", "牧业", "种业", "黄金", "铝业", "锂业", "新材", "新能源", "光伏", "储能", "电池", "电源", "照明", "服饰", "服装", "化妆品", "餐饮",
        "酒店", "旅游", "旅行", "院线", "出版社", "报业", "国际"
    };
    private static final Pattern ACTS = Pattern.compile(
            "^(?:今日|今天|昨日|昨天|日前|近日|同日|[0-9]{1,2}日|[0-9]{1,2}月[0-9]{1,2}日)?(?:早间|晚间|晚|今早|今天|在内部|对外|对内|内部|官方微博|方面|董事会|回应|则)?(?:宣布|公告|公布|表示|证实|回应|任命|聘任|发布|召开|披露|挖来|官宣|称|否认|确认|委任|通知|发出)");
    private static final Pattern JOINED = Pattern.compile(
            "(?:加入|加盟|入职|跳槽(?:到|至|去)|转投|改投|空降(?:到|至)?|离开|告别|重返|回归|效力于|就职于|供职于|任职于|创办了?|创立了?|创建了?|成立了|联合创办了?|共同创办|来自)(?:了)?(?:[\\u4e00-\\u9fff]{0,8}(?:公司|商|企业|平台|巨头|厂|机构|团队|对手))?[“《]?$");
    private static final Pattern QUOTED =
            Pattern.compile("(?:公司|名为|成立|创立|创办|创办了|厂牌|品牌|工作室|平台)(?:名为|叫)?(?:“([\\u4e00-\\u9fffA-Za-z0-9 .·]{2,14})”|([A-Z][A-Za-z0-9]+(?: [A-Z][A-Za-z0-9]+)*))");
    private static final Set<String> NOT_NAMES = Set.of(
            "公司", "集团", "科技", "银行", "大学", "基金", "证券", "企业", "投资", "上市公司", "大公司", "创业公司", "子公司", "分公司", "母公司", "新公司",
            "老东家", "董事会", "本公司", "该公司", "大厂", "人工智能", "新能源", "半导体", "机器人", "互联网", "云", "有限公司", "股份有限公司", "股份", "北美",
            "中国", "美国", "国际", "全球", "海外", "行业", "团队", "工业", "农业", "商业", "教育", "健康", "文化", "娱乐", "国内", "市场", "高管",
            "私募基金", "公募基金", "私募", "公募", "基金公司", "上市公司股份", "金融", "大模型", "自动驾驶", "新能源汽车", "电动汽车", "智能汽车", "电子", "数据",
            "大数据", "软件", "网络", "人寿保险", "网友", "记者", "媒体", "外媒", "报道", "知情人士", "业内人士", "官方", "对方", "双方", "后者", "前者", "其",
            "自己", "工作室", "实验室", "研究院", "研究所", "学院", "俱乐部", "资本", "文章", "消息", "声明", "内部信", "公告", "目前", "同时", "此外", "不过",
            "但", "今日", "昨日", "近日", "日前", "两人", "二人", "三人");
    private static final String STOP_WORDS =
            "的了在从和与及或被由对向将把给为是有等加入离开前原在任就而但也都又再已曾于自到至去来回称说据该本其此这那新老某各多两三四五六七八九十一位名个家年月日时今昨明讯厂商企旗下专注做搞开办成立创办创立出任担任宣布表示如今现在";

    /** A name and the places where it stands. */
    private record Found(int start, int end) {}

    /** 曜|石智行: what looks like a name may be the end of an employer's. */
    static boolean endsLikeCompany(String name) {
        for (String suffix : ENDS) {
            if (suffix.length() > 1 && name.endsWith(suffix) && !suffix.equals("建设") && !suffix.equals("国际")) {
                return true;
            }
        }
        return false;
    }

    List<CompanyAt> find(
            String text,
            WordMap words,
            boolean[] taken,
            boolean[] titles,
            List<PositionAt> positions,
            List<PersonAt> persons) {
        Map<String, Found> names = new LinkedHashMap<>();
        coded(text, words, taken, names);
        patterns(text, taken, names);
        suffixed(text, words, taken, titles, names);
        inContext(text, words, taken, titles, positions, persons, names);
        return everywhere(text, taken, titles, names);
    }

    private static void coded(String text, WordMap words, boolean[] taken, Map<String, Found> names) {
        Matcher code = CODED.matcher(text);
        while (code.find()) {
            int end = code.start();
            if (end > 0 && taken[end - 1]) {
                continue;
            }
            int start = nameStart(text, words, taken, end, 6);
            if (end - start >= 2) {
                String name = text.substring(start, end);
                if (!name.matches(".*(?:混合|股票|债券|债|ETF|LOF|指数|货币|FOF|联接)[A-C]?$")) {
                    add(names, text, start, end);
                }
            } else if (end == start && (end == 0 || !Normalizer.chinese(text.charAt(end - 1)))) {
                // The page lost the name and kept the code: the code is the name.
                add(names, text, code.start() + 1, code.end() - 1);
            }
        }
        Matcher issuer = ISSUER.matcher(text);
        while (issuer.find()) {
            if (!taken[issuer.start(1)]) {
                add(names, text, issuer.start(1), issuer.end(1));
            }
        }
    }

    private static void patterns(String text, boolean[] taken, Map<String, Found> names) {
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            int group = quoted.group(1) != null ? 1 : 2;
            if (!taken[quoted.start(group)] && usable(quoted.group(group))) {
                add(names, text, quoted.start(group), quoted.end(group));
            }
        }
        Matcher legal = LEGAL.matcher(text);
        while (legal.find()) {
            int start = legal.start();
            for (String cut : List.of(
                    "公司", "关于", "讯", "旗下", "担任", "出任", "加入", "由", "是", "为", "在", "了", "和", "与", "及", ")", "的")) {
                int at = text.lastIndexOf(cut, legal.end() - 6);
                if (at >= start
                        && at + cut.length() < legal.end() - 5
                        && !(cut.equals(")")
                                && text.lastIndexOf('(', at) >= start
                                && text.lastIndexOf('(', at) < at - 1
                                && at - text.lastIndexOf('(', at) <= 5)) {
                    start = Math.max(start, at + cut.length());
                }
            }
            if (!taken[start] && legal.end() - start >= 6) {
                add(names, text, start, legal.end());
            }
        }
    }

    private static void suffixed(
            String text, WordMap words, boolean[] taken, boolean[] titles, Map<String, Found> names) {
        for (int i = 0; i < text.length(); i++) {
            for (String suffix : ENDS) {
                int end = i + suffix.length();
                if (!text.startsWith(suffix, i)
                        || taken[i]
                        || titles[i]
                        || (end < text.length() && longer(text, end))) {
                    continue;
                }
                int start = nameStart(text, words, taken, i, 3);
                int length = end - start;
                boolean strong = suffix.length() > 1 && i - start >= 2 && !GENERIC_STEMS.contains(text.substring(start, i));
                if (strong && length <= 12 && (nameLike(text, words, start, i) || frequent(text, start, end) || introduced(text, titles, start, end)) && behaves(text, titles, start, end)) {
                    add(names, text, start, end);
                }
            }
        }
    }

    private static boolean longer(String text, int end) {
        for (String suffix : ENDS) {
            if (text.startsWith(suffix, end)) {
                return true;
            }
        }
        return false;
    }

    /** Everyday words before 科技 or 汽车 that make no name. */
    private static final Set<String> GENERIC_STEMS = Set.of(
            "新能源", "互联网", "移动互联网", "国有", "商业", "外资", "中小", "民营", "大型", "金融", "消费", "公募", "私募", "头部", "知名", "多家", "地方", "城市", "农村", "传统", "国产", "智能", "电动",
            "自动驾驶", "高端", "全球", "人工智能", "生物", "信息", "高新", "现代", "前沿", "数字", "硬", "黑", "高", "新", "中央", "股份制", "政策性", "证券", "投资", "产业", "风险", "社会", "创业", "实体",
            "民办", "公办", "重点", "名牌", "理工", "医科", "师范", "燃油", "二手", "无人", "豪华", "合资", "自主", "传媒", "手机", "网络", "单机", "主机", "国家", "联合", "大数据", "云", "第三方", "共享", "在线", "职业", "义务",
            "高等", "素质", "学前", "清洁", "可再生", "动力", "锂", "固态", "上市", "医疗", "养老", "人身", "财产", "社保", "对冲", "指数", "股票", "债券", "主动权益", "权益", "跨境", "冷链", "快递", "供应链", "国内", "国外", "海外", "美国", "中国", "日本", "欧洲", "行业", "技术", "核心", "基础", "服务", "产品", "母", "子", "该", "本", "某");

    private static boolean frequent(String text, int start, int end) {
        String form = text.substring(start, end);
        int second = text.indexOf(form, text.indexOf(form) + 1);
        return second >= 0;
    }

    /** A title follows, or 前, 原, 加入 stands before it. */
    private static boolean introduced(String text, boolean[] titles, int start, int end) {
        char before = start == 0 ? '\n' : text.charAt(start - 1);
        return titles[end] || before == '前' || before == '原' || before == '“' || JOINED.matcher(head(text, start)).find() || ACTS.matcher(tail(text, end)).find();
    }

    /** Between the stem's characters the tokenizer must have been at a loss: 澄明智算, not 人工智能. */
    private static boolean nameLike(String text, WordMap words, int start, int stemEnd) {
        int singles = 0;
        for (int i = start; i < stemEnd; ) {
            Word word = words.at(i);
            if (word == null) {
                break;
            }
            String nature = word.nature();
            singles += word.length() == 1
                            || nature.startsWith("nz")
                            || nature.startsWith("ns")
                            || nature.startsWith("nr")
                            || nature.startsWith("nx")
                            || nature.startsWith("nt")
                            || text.charAt(i) < 128
                    ? 1
                    : 0;
            i = word.end();
        }
        return singles > 0;
    }

    private static boolean behaves(String text, boolean[] titles, int start, int end) {
        if (end < text.length() && titles[end]) {
            return true;
        }
        char after = end < text.length() ? text.charAt(end) : '\n';
        char before = start == 0 ? '\n' : text.charAt(start - 1);
        boolean edgeAfter = ",。、;:!?()“”《》\n的".indexOf(after) >= 0
                || ACTS.matcher(tail(text, end)).find()
                || starts(
                        text, end, "任", "担任", "出任", "公司", "在", "前", "原", "内部", "方面", "董", "新", "也", "将", "已", "从", "离职",
                        "挖", "与", "和", "则", "今", "去", "来", "最");
        boolean edgeBefore = ",。、;:!?()“”《》\n的 ".indexOf(before) >= 0
                || JOINED.matcher(head(text, start)).find()
                || "前原在从由自到至入开和与及任为".indexOf(before) >= 0;
        return edgeAfter && edgeBefore;
    }

    private static boolean starts(String text, int at, String... words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    private static String head(String text, int end) {
        return text.substring(Math.max(0, end - 16), end);
    }

    private static String tail(String text, int start) {
        return text.substring(start, Math.min(text.length(), start + 20));
    }

    private static void inContext(
            String text,
            WordMap words,
            boolean[] taken,
            boolean[] titles,
            List<PositionAt> positions,
            List<PersonAt> persons,
            Map<String, Found> names) {
        for (int i = 1; i <= text.length(); i++) {
            if (taken[i - 1] || (i < text.length() && taken[i])) {
                continue;
            }
            boolean begins = Normalizer.chinese(text.charAt(i - 1)) || latin(text.charAt(i - 1));
            if (begins
                    && (i == text.length() || !latin(text.charAt(i)) || !latin(text.charAt(i - 1)))
                    && !titles[i - 1]
                    && ACTS.matcher(tail(text, i)).find()) {
                clauseHead(text, words, taken, i, names);
            }
            if (i < text.length()
                    && (Normalizer.chinese(text.charAt(i)) || latin(text.charAt(i)))
                    && JOINED.matcher(head(text, i)).find()) {
                joined(text, words, taken, titles, i, names);
            }
        }
        for (PositionAt position : positions) {
            takenPost(text, words, taken, position, names);
            beforeTitle(text, words, taken, position, persons, names);
        }
    }

    /** X宣布 … at the head of a clause. */
    private static void clauseHead(String text, WordMap words, boolean[] taken, int end, Map<String, Found> names) {
        int start = nameStart(text, words, taken, end, 4);
        if (end - start < 2 || end - start > 10 || !edgeOrDate(text, start)) {
            return;
        }
        String name = text.substring(start, end);
        if (usable(name) && nameLike(text, words, start, end)) {
            add(names, text, start, end);
        }
    }

    private static boolean edgeOrDate(String text, int start) {
        return start == 0 || ",。;:!?“”《》\n日晚间、".indexOf(text.charAt(start - 1)) >= 0;
    }

    /** 加入X, 离开X. */
    private static void joined(
            String text, WordMap words, boolean[] taken, boolean[] titles, int start, Map<String, Found> names) {
        int end = start;
        if (latin(text.charAt(start))) {
            while (end < text.length()
                    && (latin(text.charAt(end))
                            || (text.charAt(end) == ' '
                                    && end + 1 < text.length()
                                    && Character.isUpperCase(text.charAt(end + 1))))) {
                end++;
            }
        } else {
            while (end < text.length()
                    && end - start < 10
                    && Normalizer.chinese(text.charAt(end))
                    && !taken[end]
                    && !titles[end]) {
                Word word = words.at(end);
                if (word == null
                        || ("pcudrv".indexOf(word.nature().charAt(0)) >= 0
                                && !(word.length() == 1 && end == start)
                                && !word.nature().equals("vn"))) {
                    break;
                }
                end = word.end();
            }
            for (String suffix : new String[] {"公司", "后", "时", "前", "之后", "之前", "期间", "以来"}) {
                if (end - start > suffix.length() + 1 && text.startsWith(suffix, end - suffix.length())) {
                    end -= suffix.length();
                }
            }
        }
        end = Math.min(end, text.length());
        if (end - start < 2 || (end > start && taken[end - 1])) {
            return;
        }
        String name = text.substring(start, end).strip();
        if (usable(name)
                && ((Character.isUpperCase(name.charAt(0)) && !name.equals("AI"))
                        || (Normalizer.chinese(name.charAt(0)) && ((end - start >= 4 && standsAlone(text, end)) || nameLike(text, words, start, end))))) {
            add(names, text, start, start + name.length());
        }
    }

    private static boolean standsAlone(String text, int end) {
        return end >= text.length() || ",。;、)”任担出".indexOf(text.charAt(end)) >= 0;
    }

    private static final Pattern TAKES = Pattern.compile("(?:出任|担任|就任|接任|当上|做了|当了|升任|执掌|转任|调任|任|为)$");

    /** 出任X的首席执行官, 当上X联席执行长. */
    private static void takenPost(String text, WordMap words, boolean[] taken, PositionAt position, Map<String, Found> names) {
        int end = position.start();
        boolean of = end > 0 && text.charAt(end - 1) == '的';
        end -= of ? 1 : 0;
        if (end <= 0 || taken[end - 1]) {
            return;
        }
        int start = nameStart(text, words, taken, end, 4);
        boolean verb = TAKES.matcher(text.substring(Math.max(0, start - 2), start)).find();
        String name = text.substring(start, end);
        if (verb && end - start >= 2 && end - start <= 10 && usable(name) && nameLike(text, words, start, end)
                && !name.matches(".*(?:新任|新|首任|独立|联席|临时|第.任|公司|集团)")) {
            add(names, text, start, end);
        }
    }

    /** X首席执行官张三, at the head of a clause or behind 前, 原. */
    private static void beforeTitle(
            String text,
            WordMap words,
            boolean[] taken,
            PositionAt position,
            List<PersonAt> persons,
            Map<String, Found> names) {
        boolean person = persons.stream().anyMatch(p -> p.start() == position.end());
        int end = position.start();
        if (!person || end == 0 || taken[end - 1]) {
            return;
        }
        if (text.charAt(end - 1) == '前' || text.charAt(end - 1) == '原' || text.charAt(end - 1) == '的') {
            end--;
        }
        if (end == 0 || taken[end - 1]) {
            return;
        }
        int start = nameStart(text, words, taken, end, 4);
        if (end - start < 2 || end - start > 10) {
            return;
        }
        char before = start == 0 ? '\n' : text.charAt(start - 1);
        String name = text.substring(start, end);
        if (usable(name)
                && (",。;:!?、“”\n前原的( ".indexOf(before) >= 0 || latin(name.charAt(0)))
                && (((before == '前' || before == '原') && end - start >= 4) || nameLike(text, words, start, end))) {
            add(names, text, start, end);
        }
    }

    private static boolean usable(String name) {
        return !NOT_NAMES.contains(name)
                && !name.endsWith("兼")
                && !name.matches(".*(?:市委|省委|县委|区委|政府|以来|常委会|委员会|组织部|[^时]局|厅|证券简)")
                && !name.matches("(?:与|得到|效力|对外|做|受|因|管|负责|分管|主管|主导|竞争对手|控股集团|算力|评测|老东家|原公司|前公司|云服务商|创始人).*")
                && "的刚了后前时之还也已就这那该以在于从是为其他她某各每另又再正将曾".indexOf(name.charAt(0)) < 0
                && !name.matches(".*(?:没有|不再|不|未|已|将|也|则|曾|正|是|为|了|的|在|对|向|一家|一家.*)")
                && !name.startsWith("一家") && !name.startsWith("另一") && !name.contains("一家")
                && !name.matches(
                        ".*(?:记者|报道|消息|有人|人士|负责|媒体|专家|投资者|分析师|公司$|我们|他们|员工|团队$|高管|部门?$|部$|中心$|事业群$|周[一二三四五六日天]|星期.|[0-9]+日?$|上午|下午|晚间?$).*")
                && !name.matches("[A-Z]{1,2}|AI|CEO|IPO|App|APP|CTO|COO|CFO|HR|IT|PCB|GPU|AGI|API|VP|PR");
    }

    /** Goes left from a name's end over what names are made of. */
    private static int nameStart(String text, WordMap words, boolean[] taken, int end, int most) {
        int start = end;
        for (int n = 0; n < most && start > 0 && !taken[start - 1]; n++) {
            Word word = words.before(start);
            if (word == null) {
                break;
            }
            char last = text.charAt(start - 1);
            if (latin(last)) {
                int i = start;
                while (i > 0 && latin(text.charAt(i - 1))) {
                    i--;
                }
                start = i;
                continue;
            }
            if (!Normalizer.chinese(last)) {
                break;
            }
            String form = text.substring(word.start(), start);
            char nature = word.nature().charAt(0);
            boolean stop = (form.length() == 1 && STOP_WORDS.indexOf(form.charAt(0)) >= 0)
                    || (form.length() > 1 && "pcudrtq".indexOf(nature) >= 0)
                    || (form.length() > 1
                            && nature == 'v'
                            && !word.nature().equals("vn")
                            && !word.nature().equals("vi")
                            && start != end)
                    || GENERIC.contains(form);
            if (stop) {
                break;
            }
            start = word.start();
        }
        return start;
    }

    private static final Set<String> GENERIC = Set.of(
            "公司", "企业", "集团", "厂商", "平台", "机构", "巨头", "龙头", "旗下", "担任", "出任", "加入", "离开", "加盟", "创办", "创立", "成立", "消息",
            "记者", "媒体", "任命", "聘任", "聘请", "宣布", "公告", "供应商", "服务商", "运营商", "开发商", "制造商", "代工厂", "大厂", "车企", "药企", "券商",
            "品牌", "东家", "对手", "私募", "公募", "社区", "转投", "跳槽", "入职", "空降", "提名", "推荐", "职务", "董事会");

    private static boolean latin(char c) {
        return (c < 0x250 && Character.isLetterOrDigit(c)) || c == '.' || c == '&' || c == '-';
    }

    private static void add(Map<String, Found> names, String text, int start, int end) {
        String name = text.substring(start, end);
        if (usableAnywhere(name)) {
            names.putIfAbsent(name, new Found(start, end));
        }
    }

    private static boolean usableAnywhere(String name) {
        return name.length() >= 2 && !NOT_NAMES.contains(name) && !name.isBlank() && !name.contains("一家") && name.charAt(0) != '的';
    }

    private static List<CompanyAt> everywhere(
            String text, boolean[] taken, boolean[] titles, Map<String, Found> names) {
        List<CompanyAt> found = new ArrayList<>();
        boolean[] used = taken.clone();
        List<String> forms = new ArrayList<>(names.keySet());
        forms.sort((a, b) -> b.length() - a.length());
        Map<String, Company> companies = new LinkedHashMap<>();
        for (String form : forms) {
            Company company = companies.computeIfAbsent(form, UnknownCompanies::company);
            places(text, form, company, used, titles, found);
        }
        for (String form : forms) {
            String stem = stem(form);
            if (stem != null && !words(stem) && !names.containsKey(stem)) {
                Company company = companies.get(form);
                if (company != null) {
                    places(text, stem, company, used, titles, found);
                }
            }
        }
        return found;
    }

    private static boolean words(String stem) {
        return stem.length() < 2
                || NOT_NAMES.contains(stem)
                || GENERIC.contains(stem)
                || (stem.length() == 2 && PLACES.contains(stem));
    }

    private static final Set<String> PLACES = Set.of(
            "中国", "上海", "北京", "深圳", "广州", "杭州", "南京", "武汉", "成都", "重庆", "天津", "苏州", "浙江", "江苏", "广东", "山东", "河南", "河北",
            "湖南", "湖北", "福建", "四川", "陕西", "安徽", "江西", "台湾", "香港", "美国", "日本", "韩国", "国家", "中央", "全国", "世界", "亚洲", "海外",
            "国际", "华东", "华南", "华北", "海南", "云南", "贵州", "广西", "甘肃", "西部", "东方", "南方", "北方", "上市", "智能", "数字");

    private static Company company(String name) {
        Company company = Company.unknown(name);
        return name.endsWith("大学") || name.endsWith("学院")
                ? new Company(company.id(), name, null, Organisation.Kind.UNIVERSITY)
                : company;
    }

    private static @Nullable String stem(String name) {
        for (String suffix : ENDS) {
            if (name.endsWith(suffix) && name.length() - suffix.length() >= 2 && suffix.length() >= 2) {
                return name.substring(0, name.length() - suffix.length());
            }
        }
        return null;
    }

    private static void places(
            String text, String form, Company company, boolean[] used, boolean[] titles, List<CompanyAt> found) {
        for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
            int end = at + form.length();
            boolean clear = !used[at]
                    && !used[end - 1]
                    && !(titles[at] && titles[end - 1])
                    && !(latin(form.charAt(0)) && at > 0 && latin(text.charAt(at - 1)))
                    && !(latin(form.charAt(form.length() - 1)) && end < text.length() && latin(text.charAt(end)));
            if (clear) {
                found.add(new CompanyAt(at, end, company, false));
                for (int i = at; i < end; i++) {
                    used[i] = true;
                }
            }
        }
    }
}
