package dev.talentwire.ingest.page;

import java.util.List;
import java.util.regex.Pattern;

/** Lines at the head and the tail of an article that are not its text: the repeated title, editors' credits, disclaimers, calls to follow. */
final class Boilerplate {

    private static final Pattern TAIL = Pattern.compile(
            "^[((\\[【—\\-\\s*※▲●]*(?:"
                    + "责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|審核|排版|值班编辑|本文编辑|文编|作者微信|记者邮箱"
                    + "|相关阅读|相關閱讀|相关文章|相關文章|相关新闻|相關新聞|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|更多阅读|更多閱讀|猜你喜欢|热门推荐|熱門推薦|往期精选|往期回顾"
                    + "|免责声明|免責聲明|版权声明|版權聲明|特别声明|特別聲明|郑重声明|声明|聲明|风险提示|风险提示及免责条款"
                    + "|转载请注明|轉載請註明|未经授权|未經授權|本文系|本文首发|本文为.{0,12}(?:原创|独家)|本文由.{0,20}(?:授权|发布)|本文来自|本文來自|原文链接|原文鏈接|本文链接|来源[::]|來源[::]"
                    + "|扫码|扫描二维码|掃碼|长按|長按|关注.{0,12}公众号|關注.{0,12}公眾號|欢迎关注|歡迎關注|点击.{0,10}(?:阅读|查看|关注|下载)|阅读原文|閱讀原文|下载.{0,10}(?:APP|App|客户端)"
                    + "|分享到|分享至|收藏|点赞|點讚|打赏|打賞|返回搜狐|举报|舉報|评论|評論|网友评论|最新评论|上一篇|下一篇|标签[::]|標籤[::]|关键词[::]|海量资讯"
                    + "|(?:Related|Read more|Recommended|Share this|Follow us|Copyright|All rights reserved|Subscribe)\\b"
                    + ")",
            Pattern.CASE_INSENSITIVE);

    /** A credit such as (编辑:李四) is short; a sentence that begins with such a word is not. */
    private static final int LONGEST_CREDIT = 120;

    /** How far from the end a heading such as 相关阅读 may stand: what follows it is links. */
    private static final int LONGEST_TAIL = 15;

    private static final Pattern SECTION = Pattern.compile(
            "^[【\\[\\s]*(?:相关阅读|相關閱讀|相关文章|相關文章|相关新闻|相關新聞|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|更多阅读|猜你喜欢|热门推荐|往期精选|往期回顾|网友评论|最新评论"
                    + "|Related (?:articles|stories|posts)|Recommended)[】\\]::\\s]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEAD =
            Pattern.compile("^(?:首页|首頁|当前位置|當前位置|您的位置|您现在的位置|字号|字號|分享到|评论|收藏|打印|关注|小|中|大|\\d+)(?:\\s|[::>>]|$).{0,60}");
    private static final int HEAD_LINES = 6;

    private Boilerplate() {}

    /** The paragraphs without such lines. */
    static List<String> trimmed(List<String> paragraphs, String title) {
        int end = paragraphs.size();
        for (int i = Math.max(0, end - LONGEST_TAIL); i < end; i++) {
            if (i > 0 && SECTION.matcher(paragraphs.get(i)).find()) {
                end = i;
            }
        }
        while (end > 0 && isTail(paragraphs.get(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && start < HEAD_LINES && isHead(paragraphs.get(start), title)) {
            start++;
        }
        return paragraphs.subList(start, end);
    }

    private static boolean isTail(String line) {
        return line.length() <= LONGEST_CREDIT && TAIL.matcher(line).find();
    }

    private static boolean isHead(String line, String title) {
        return (!title.isEmpty() && line.equals(title)) || HEAD.matcher(line).matches();
    }
}
