package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.Opening;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Paragraphs in which a site speaks of itself: whose opinion it is, who may copy it, where to complain, how to subscribe. */
final class Disclaimers {

    private static final int LONGEST = 900;
    private static final int LONGEST_PROMOTION = 300;

    private static final Opening START = Opening.of(
            "^[\\s(（【\\[“\"*※]*(?:(?:免责|免責|特别|特別|郑重|鄭重|版权|版權|平台|本站|本网|法律|重要)(?:声明|聲明|提示)|Notice\\s*[:：]\\s*The content above|风险提示及免责)"
                    + "|\\bwe (?:may )?(?:receive|earn) (?:a|an affiliate) commission|\\b(?:be (?:respectful|nice|kind|civil|polite)|keep it clean)\\b.{0,300}\\b(?:tolerated|language|removed)\\b|^本(?:網站|网站|報|报|站|網|网)[^。]{0,40}(?:不得|禁止|未經|未经|非經)"
                    + "|(?:未经|未經|非經)[^。]{0,10}(?:授权|授權|许可|許可|同意)[^。]{0,10}(?:不得|禁止|请勿|請勿|严禁|嚴禁)[^。]{0,8}(?:转载|轉載|使用|摘|复制|複製)",
            Pattern.CASE_INSENSITIVE);

    /** Two of these in one paragraph make it one. */
    private static final Opening WORDS = Opening.of(
            "(?:投資|投资)(?:一定)?有(?:風險|风险)|公開說明書|公开说明书|不代表.{0,16}(?:观点|觀點|立场|立場)|仅代表作者|僅代表作者|信息(?:存储|发布|發佈)(?:空间|平台)|仅供参考|僅供參考|不构成.{0,8}(?:投资|建议)|不構成.{0,8}(?:投資|建議)|与本(?:站|网|平台)(?:立场|观点)?无关|风险自担|自行承担"
                    + "|(?:未经|未經|非經|不得|请勿|严禁|禁止|侵权|侵權).{0,24}(?:转载|轉載|摘编|复制|複製|公開|建立镜像|必究|删除|刪除)|版权(?:均|归|所有)|版權(?:均|歸|所有)|书面授权|書面授權|追究.{0,6}(?:法律)?责任|(?:如有|若有|如涉及).{0,16}(?:侵权|侵權|异议|版权|投诉)|凡本(?:网|站|报)|来源于网络|传递(?:更多)?信息|用户上传"
                    + "|刊登|移除的權利|发布者|留言(?:系統|服務|管理)|文明上网|理性发言");

    private static final Opening PROMOTION = Opening.of(
            "(?:in|to) your inbox\\b|\\bfree,? real-time updates\\b|\\bclick here for (?:the|more|our|all)\\b|\\b(?:sign up|subscribe|register) (?:now |today |here )?(?:for|to) .{0,80}(?:newsletter|briefing|alerts|updates|inbox|podcast)|\\bnewsletter\\b.{0,120}\\b(?:sign up|subscribe|unsubscribe)\\b"
                    + "|\\b(?:digital|unlimited) (?:access )?subscription\\b|(?:get|download) (?:the|our) (?:free )?app\\b|privacy (?:notice|policy)\\b.{0,200}\\b(?:newsletter|agree|terms)|by (?:submitting|signing up|subscribing|providing) .{0,40}you agree"
                    + "|[你您]收到(?:了)?(?:这封|這封|此|本)?(?:邮件|郵件).{0,60}(?:订阅|訂閱|退订|退訂)|(?:订阅|訂閱|退订|退訂).{0,60}[你您](?:会|會|将|將)?收到(?:了)?(?:这封|這封|此|本)?(?:邮件|郵件)|\\byou(?:[’']re| are)? receiv(?:ed|ing) this (?:e?mail|newsletter|message)\\b.{0,120}\\b(?:subscri|signed up|opted in)|(?:听|聽)新(?:闻|聞).{0,6}功能|^请(?:继续)?往下阅读|請繼續往下閱讀|点我(?:下载|订阅)|點我(?:下載|訂閱)|(?:关注|關注|扫描|掃描|搜索|搜尋).{0,20}(?:公众号|公眾號|二维码|小程序|视频号).{0,40}(?:关注|获取|查看|了解|粉丝)?$",
            Pattern.CASE_INSENSITIVE);

    /** One of these is in everything that the patterns find, but for odd spellings in capitals. */
    private static final List<String> HINTS = List.of(
            "声明",
            "聲明",
            "提示",
            "代表",
            "不得",
            "未经",
            "未經",
            "非經",
            "版权",
            "版權",
            "授权",
            "授權",
            "侵权",
            "侵權",
            "仅供",
            "僅供",
            "构成",
            "構成",
            "本网",
            "本站",
            "本報",
            "本报",
            "信息",
            "风险",
            "责任",
            "转载",
            "用户",
            "留言",
            "文明",
            "往下",
            "点我",
            "點我",
            "听新",
            "聽新",
            "二维码",
            "收到",
            "投資",
            "投资",
            "eceiv",
            "公众号",
            "公眾號",
            "小程序",
            "视频号",
            "Notice",
            "inbox",
            "ewsletter",
            "ubscri",
            "ign up",
            "egister",
            "ommission",
            "olerated",
            "anguage",
            "emoved",
            "app",
            "eal-time",
            "lick here",
            "rivacy",
            "agree",
            "NEWSLETTER",
            "PRIVACY");

    /** What hints begin with, and what stands second in them, so that most characters of a line are compared with none. */
    private static final byte[] PLACES = new byte[Character.MAX_VALUE + 1];

    private static final int FIRST = 1;
    private static final int SECOND = 2;

    private static final Map<Character, List<String>> BY_FIRST =
            HINTS.stream().collect(Collectors.groupingBy(hint -> hint.charAt(0)));

    static {
        for (String hint : HINTS) {
            PLACES[hint.charAt(0)] |= FIRST;
            PLACES[hint.charAt(1)] |= SECOND;
        }
    }

    private Disclaimers() {}

    static boolean is(String line) {
        if (line.length() > LONGEST || !mayBe(line)) {
            return false;
        }
        return promotes(line) || START.isIn(line) || WORDS.isTimesIn(line, 2);
    }

    /** Whether a line calls to subscribe, to sign up or to get an app. */
    static boolean isPromotion(String line) {
        return mayBe(line) && promotes(line);
    }

    private static boolean promotes(String line) {
        return line.length() <= LONGEST_PROMOTION && PROMOTION.isIn(line);
    }

    /** Every paragraph of every page is asked: looking for a few characters first costs little of what the patterns do. */
    private static boolean mayBe(String line) {
        int before = 0;
        for (int i = 0; i < line.length(); i++) {
            int place = PLACES[line.charAt(i)];
            if ((before & FIRST) != 0 && (place & SECOND) != 0 && hasHintAt(line, i - 1)) {
                return true;
            }
            before = place;
        }
        return false;
    }

    private static boolean hasHintAt(String line, int at) {
        for (String hint : BY_FIRST.getOrDefault(line.charAt(at), List.of())) {
            if (line.startsWith(hint, at)) {
                return true;
            }
        }
        return false;
    }
}
