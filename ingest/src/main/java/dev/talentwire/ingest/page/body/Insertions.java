package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.Opening;
import dev.talentwire.ingest.page.markup.Punctuation;
import java.util.regex.Pattern;

/** Paragraphs in the middle of an article that are not its text: calls to read something else, labels of advertisements, captions. */
final class Insertions {

    private static final double MOSTLY_LINKED = 0.6;
    private static final double ALL_LINKED = 0.9;
    private static final double PARTLY_LINKED = 0.2;
    private static final int LONGEST_CALL = 200;
    private static final int LONGEST_CAPTION = 160;
    private static final int SHORT_CAPTION = 50;
    private static final int LONGEST_LABEL = 70;

    private static final Opening LABEL = Opening.of(
            "(?:\\p{IsHan}{2,8}[\\s(（\\d.)）]{0,12}\\d\\.\\d{2}\\s?[+-]?\\d{1,2}\\.\\d{2}%.{0,8}|\\d{1,2}[:.]\\d{2}(?:\\s?[ap]\\.?m\\.?)?(?:\\s[A-Z]{2,4})?"
                    + "|(?:story|article) continues (?:below|after).{0,40}|continue reading.{0,40}|scroll to continue.{0,40}|点击展开全文|展开全文|展开阅读全文|table of contents|contents|in this article|目录|目錄|loading\\.*|share|\\[?\\s*video\\s*(?:\\d{1,2}:\\d{2})?\\s*\\]?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Opening CALL = Opening.of(
            "^[\\s>»▶►→*·•【\\[(（]*(?:read (?:more|also|next)|also read|see also|related|more:|watch|listen|must read|don't miss|follow .{1,40} on (?:twitter|x\\b|facebook|instagram|whatsapp|linkedin|telegram|threads|bluesky|youtube|tiktok)|sign up|subscribe|lesen sie|mehr zum|mehr dazu|lire aussi|à lire|voir aussi|lea también|le puede interesar|te puede interesar|lee también|leia (?:também|mais)|veja também|leggi anche|guarda anche|читайте также|смотрите также|по теме"
                    + "|相关阅读|相關閱讀|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|更多阅读|点击阅读|阅读更多|更多新聞|更多新闻|▶|►|関連記事|関連|관련기사|lees ook|läs (?:mer|också)|les også|læs også|czytaj (?:też|także|również)|zobacz (?:też|także)|baca juga|simak juga|اقرأ أيضا|xem thêm)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Opening CAPTION_START = Opening.of(
            "^[\\s(（\\[【]*(?:▲|△|图为|圖為|图源|圖源|图片来源|圖片來源|图片说明|图[:：／/|｜丨\\d]|圖[:：／/|｜丨\\d]|资料图|資料圖|资料照片|資料照|photo(?:graph)?(?: by|:| credit)|image(?: credit)?:|picture:|foto:|fotos:|crédit photo|bild:|©|getty images|写真[:：=＝]|사진[=:])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPTION_END = Pattern.compile(
            "(?:摄|攝|资料图[)）]?|資料照片?[)）]?|供图|图源网络|/\\s?(?:Getty Images|Reuters|AFP|AP|dpa)|\\((?:AP|Reuters|AFP|EPA)[^)]{0,40}\\))[)）\\s.]*$",
            Pattern.CASE_INSENSITIVE);

    private Insertions() {}

    static boolean is(Block block) {
        return isLink(block) || isCall(block) || isCaption(block) || isLabel(block.text());
    }

    private static boolean isLabel(String text) {
        return AdLabel.is(text) || (text.length() <= LONGEST_LABEL && LABEL.isAllOf(text));
    }

    private static boolean isLink(Block block) {
        if (block.heading() || block.linkShare() < MOSTLY_LINKED) {
            return false;
        }
        boolean sentence = Punctuation.endsSentence(block.text()) && block.isProse();
        return !sentence || block.linkShare() >= ALL_LINKED;
    }

    private static boolean isCall(Block block) {
        return block.text().length() <= LONGEST_CALL
                && (block.linkShare() >= PARTLY_LINKED || block.text().startsWith("【"))
                && CALL.isStartOf(block.text());
    }

    private static boolean isCaption(Block block) {
        String text = block.text();
        if (text.length() > LONGEST_CAPTION || (text.length() > SHORT_CAPTION && Punctuation.endsSentence(text))) {
            return false;
        }
        String end = text.substring(Math.max(0, text.length() - SHORT_CAPTION));
        return CAPTION_START.isStartOf(text)
                || CAPTION_END.matcher(end).find()
                || (block.belowImage()
                        && (block.centered() || block.besideImage())
                        && text.length() <= SHORT_CAPTION
                        && !text.endsWith("。"));
    }
}
