package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.Opening;
import java.util.regex.Pattern;

/** Lines below an article that are not its text: editors' credits, disclaimers, calls to follow, headings of what else there is to read. */
final class TailLines {

    /** A credit such as (编辑：李四) is short; a sentence that begins with such a word is not. */
    private static final int LONGEST = 160;

    /** A heading is what it is all by itself. */
    private static final int LONGEST_HEADING = 40;

    private static final String READ_MORE =
            "相关阅读|相關閱讀|相关专题|相關專題|相关文章|相關文章|相关新闻|相關新聞|相关报道|相關報導|相关推荐|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|更多阅读|更多閱讀|更多.{0,10}(?:新聞|新闻|报道|報導|文章|内容)|猜你喜欢|猜你喜歡|热门推荐|熱門推薦|热门文章|往期精选|往期回顾|精彩推荐|大家都在看|为您推荐";

    private static final String ORNAMENTS = "^[(（\\[【〔—\\-\\s*※▲●■◎>》]*";

    private static final Opening TAIL = Opening.of(
            ORNAMENTS + "(?:"
                    + "责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|摄影\\s*[:：]|攝影\\s*[:：]|审核|審核|排版|值班编辑|本文编辑|文编|作者微信|记者邮箱|监制|終審|终审|编审|策划\\s*[:：/|]|實習編輯|实习编辑|本文作者|作者简介|作者介绍|原标题|原標題"
                    + "|" + READ_MORE
                    + "|免责声明|免責聲明|版权声明|版權聲明|特别声明|特別聲明|特别提醒|郑重声明|声明|聲明|风险提示|风险提示及免责条款|版权所有|版權所有|本文不构成|以上内容仅"
                    + "|未经授权|未經授權|非經授權|未經授權|未经许可|本文系|本文首发|本文为.{0,12}(?:原创|独家)|本文由.{0,20}(?:授权|发布|整理|编辑|采编|原创)|本文来自|本文來自|原文链接|原文鏈接|原文地址|本文链接|本文地址|文章来源|来源[:：]|來源[:：]|稿源[:：]"
                    + "|扫码|扫描二维码|掃碼|扫一扫|长按|長按|关注.{0,14}(?:公众号|公众平台|微信)|關注.{0,12}公眾號|微信公众号|欢迎关注|歡迎關注|欢迎投稿|点击.{0,10}(?:阅读|查看|关注|下载|展开)|展开全文|阅读原文|閱讀原文|查看原文|打开APP|下载.{0,10}(?:APP|App|客户端)|更多精彩|想了解更多|加入.{0,12}(?:群|社群)"
                    + "|(?:請|请)?(?:(?:緊貼|紧贴|讚好|赞好|追蹤|追踪|訂閱|订阅|加入|關注|关注).{0,30}(?:好友|粉絲|粉丝|專頁|专页|專版|专版|頻道|频道)"
                    // 加入Facebook is news of a move.
                    + "|(?:緊貼|紧贴|讚好|赞好|追蹤|追踪|訂閱|订阅).{0,30}(?<![A-Za-z])(?:LINE|Facebook|FB|Instagram|IG|Telegram|WhatsApp|YouTube|Threads)(?![A-Za-z]))[^。]{0,40}$"
                    + "|分享到|分享至|收藏|点赞|點讚|打赏|打賞|返回搜狐|返回首页|返回列表|举报|舉報|网友评论|最新评论|发表评论|評論\\s*[(（]|评论\\s*[(（]|上一篇|下一篇|上一页|下一页|标签[:：]|標籤[:：]|关键词[:：]|关键字[:：]|TAG[:：]|海量资讯|浏览量|阅读量|打印本页|关闭窗口|【?打印】?|【?关闭】?"
                    + "|(?:related (?:articles|stories|posts|topics|content|news)|read more|recommended|share this|share on|follow us|follow .{1,40} on (?:twitter|x|facebook|instagram)|copyright|all rights reserved|subscribe|sign up|more on this story|more from|"
                    + "comments?\\s*\\(?\\d*\\)?$|leave a (?:comment|reply)|tags?:|topics?:|filed under|email this|print this|advertisement|click here to|download (?:our|the) app|this article (?:was originally|first)|© ?\\d{4})"
                    + ")",
            Pattern.CASE_INSENSITIVE);

    /** May begin with anything, and is asked only of lines that hold its last words. */
    private static final Pattern REPRINT = Pattern.compile(ORNAMENTS + "[^。]{0,30}(?:转载请注明|轉載請註明)");

    private static final Opening IMPRINT = Opening.of(
            "版权所有|版權所有|ICP[备備证證]|公网安备|许可证编?号|邮编[:：]|不良信息举报|举报电话|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|tutti i diritti|все права защищены|无断転載|無断転載|무단전재|무단 전재|©\\s?(?:19|20)\\d{2}|copyright\\s*(?:©|\\(c\\)|\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Opening HEADING = Opening.of(
            "^[【\\[\\s▼↓—-]*(?:" + READ_MORE + "|AI\\s?(?:速读|速览|速覽|总结|總結)|网友评论|網友評論|最新评论|评论列表|参考资料[:：]?$"
                    + "|(?:related|recommended|more)(?: (?:articles|stories|posts|news|coverage|reading|topics))?|read (?:next|more|also)|you (?:may|might) also like|most (?:read|popular)|trending(?: now)?|more (?:from|on|in) .{1,30}|comments|latest news|what to read next"
                    + "|das könnte sie auch interessieren|mehr zum thema|lesen sie auch|à lire aussi|lire aussi|sur le même sujet|te puede interesar|también te puede interesar|noticias relacionadas|más noticias|leia também|veja também|leggi anche|potrebbe interessarti|articoli correlati|читайте также|материалы по теме|関連記事|あわせて読みたい|관련기사|관련 기사|lees ook|läs också|les også|læs også|czytaj także|zobacz także|ilgili haberler|اقرأ أيضا|baca juga)"
                    + "[】\\]:：\\s.…▼↓]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What a desk writes below the last paragraph, and nothing else would be. */
    private static final Opening END = Opening.of(
            "^[(（\\[【〔—\\-\\s]*(?:责任编辑|責任編輯|责编|責編|责任编校|值班编辑|文章来源|本文来源|来源|來源|编辑|編輯)\\s*[:：/／|｜][^。]{0,40}$"
                    + "|^[\\s\\-—=*·.【\\[(（]*(?:END|The End|全文完|完|本文完)[\\s\\-—=*·.】\\])）]*$",
            Pattern.CASE_INSENSITIVE);

    /** What stands above readers' comments, however long these are. */
    private static final Opening COMMENTS = Opening.of(
            "(?:\\d[\\d,.]*\\s*(?:reader )?(?:comments?|replies|responses)|(?:comments?|responses)\\s*[(（]\\d[\\d,.]*[)）]"
                    + "|(?:leave|post|add|write) (?:a|your) (?:comment|reply)|what(?:'|’)s your reaction\\??"
                    + "|(?:全部|最新|精彩|网友|热门|網友)?(?:评论|留言|回复|評論|回應)区?\\s*[(（]?\\d+\\s*[条則则]?[)）]?|\\d+\\s*[条則则]\\s*(?:评论|回复|留言|評論|回應)"
                    + "|(?:网友|網友|最新|精彩|热门|读者|讀者)(?:评论|留言|評論)|发表(?:评论|回复)|發表(?:評論|留言))[:：]?",
            Pattern.CASE_INSENSITIVE);

    private static final Opening BARE =
            Opening.of("(?:分享|点赞|點讚|赞|讚|收藏|评论|評論|举报|舉報|在看|留言|打赏|关注|\\+?\\s*\\d[\\d,.]*\\s*[万萬wWkK]?\\+?|\\s)+"
                    + "|(?:阅读|閱讀|浏览|瀏覽|点击|评论|評論|热度|人氣)\\s*(?:量|数)?[\\s:：(（]*[\\d.,]+\\s*[万萬wWkK+]?[)）]?(?:分享|评论|收藏)?");

    private static final Opening STAFF = Opening.of(
            "^[(\\[—–-]*\\s*(?:(?:additional )?(?:reporting|writing|editing|compiled|edited|translated) (?:and (?:writing|editing) )?by\\s+\\p{Lu}"
                    + "|(?-i:\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]*){1,3}) (?:is (?:a|an|the) [^.]{0,60}(?:reporter|editor|writer|journalist|correspondent|author|columnist|contributor|fellow|professor)\\b|reports on |covers |writes (?:about|on) |contributed (?:reporting|to this))"
                    + "|a version of this (?:article|story)|this (?:story|article|post) (?:has been|was) (?:updated|originally|first)|(?:contact|email|reach|follow) (?:(?:the |staff )?(?:author|reporter|writer|editor)|(?-i:\\p{Lu}))[^.]{0,80}(?:@|at )|the (?:associated press|.{2,30}) contributed to this)",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_STAFF = 500;

    private TailLines() {}

    /** Whether a line is what stands directly below an article's last paragraph. */
    static boolean isEnd(String line) {
        return line.length() <= 2 * LONGEST_HEADING && END.isStartOf(line);
    }

    /** Whether a line stands above readers' comments. */
    static boolean beginsComments(String line) {
        return line.length() <= LONGEST_HEADING && COMMENTS.isAllOf(line);
    }

    /** Whether a line is no text when nothing but such lines follows it. */
    static boolean is(String line) {
        return (line.length() <= LONGEST
                        && (TAIL.isStartOf(line) || IMPRINT.isIn(line) || BARE.isAllOf(line) || asksForCredit(line)))
                || (line.length() <= LONGEST_STAFF && STAFF.isStartOf(line));
    }

    private static boolean asksForCredit(String line) {
        return (line.contains("转载请注明") || line.contains("轉載請註明"))
                && REPRINT.matcher(line).find();
    }

    /** Whether a line is a heading of what is no longer the article. */
    static boolean endsArticle(String line) {
        return line.length() <= LONGEST_HEADING && HEADING.isStartOf(line);
    }
}
