package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.Key;
import dev.talentwire.ingest.page.markup.Opening;
import dev.talentwire.ingest.page.markup.Punctuation;
import java.util.regex.Pattern;

/** Lines above an article that are not its text: the title again, who wrote it when, the way to it, buttons. */
final class HeadLines {

    private static final int LONGEST = 120;

    private static final String MONTHS =
            "(?:jan|feb|mar|mär|apr|avr|ma[yiï]|jun|juin|jul|juil|aug|août|ago|sep|oct|okt|out|nov|de[czs]|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)";
    private static final Pattern DATE = Pattern.compile(
            "(?:19|20)\\d{2}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(?:19|20)\\d{2}|\\d{1,2}/\\d{1,2}/(?:19|20)\\d{2}"
                    + "|\\d{1,2}\\.?(?:st|nd|rd|th|º)?\\s+(?:de\\s+)?" + MONTHS
                    + "\\p{L}*\\.?,?\\s+(?:de\\s+)?(?:19|20)\\d{2}|"
                    + MONTHS + "\\p{L}*\\.?\\s+\\d{1,2},?\\s+(?:19|20)\\d{2}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** What may stand on a line beside a date. */
    private static final int LETTERS_BESIDE_DATE = 70;

    private static final Opening BYLINE = Opening.of(
            "^[\\s(（【\\[|·•—-]*(?:作者|文|撰文|采写|采访|記者|记者|编辑|編輯|本报记者|本報記者|本刊记者|图|圖|摄影|来源|來源|出处|稿源|责任编辑|責任編輯|责编|校对|编译|发布时间|發布時間|發佈時間|发布|發布|發佈|更新时间|时间|時間|日期|浏览|点击)\\s*(?:[:：/／|｜丨]|\\s\\p{IsHan}{2,4}(?:\\s|$)).*"
                    + "|^(?:by|von|por|par|di|door|av|af|od|oleh|text|words|author|posted by|written by|story by|published|published in|updated|posted|last updated|created|modified|veröffentlicht|publié|publicado|pubblicato|stand|aktualisiert|автор|опубликовано)\\s*[:：]?\\s+(?-i:\\P{Ll}).{0,90}(?:(?<![.!?])|(?<=\\b[ap]\\.\\s?m\\.))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Opening BUTTONS = Opening.of(
            "^(?:首页|首頁|当前位置|當前位置|您的位置|您现在的位置|所在位置|字号|字號|字体|大中小|分享到?|评论|評論|收藏|打印|关注|點讚|点赞|订阅|听新闻|语音播报|(?:点击|點擊|轻触)?.{0,4}(?:上方|蓝字|藍字).{0,10}(?:关注|關注|订阅).{0,6}|阅读|浏览|点击|小|中|大)(?:\\s|[:：>>+()（）\\d]|$).{0,60}|^[\\d.,]+[kKmM万萬]?\\d*$"
                    + "|^\\d+\\s*(?:min(?:ute)?s?|分钟|分鐘|phút|Min\\.?)(?:\\s+(?:read|de lecture|de lectura|di lettura|Lesezeit)|阅读)?$"
                    + "|^(?:share|save|listen|print|email|comments?|follow|tweet|facebook|twitter|copy link|text size|advertisement|teilen|drucken|partager|imprimer|compartir|compartilhar|condividi)(?:\\s.{0,30})?$",
            Pattern.CASE_INSENSITIVE);

    private static final Opening CREDIT = Opening.of(
            "(?:(?:来源|來源|作者|文|图|圖)\\s*[:：/／|｜丨]\\s*|\\p{IsHan}{0,8}(?:记者|記者|编辑|編輯|实习生|通讯员|撰文|采写|摄影)\\s*[:：/／|｜丨\\s]\\s*)\\p{IsHan}{2,8}(?:[\\s、,，·|｜/／]+\\p{IsHan}{2,12}){0,4}");
    private static final String NAMES = "\\p{Lu}[\\p{L}.'’-]*(?:,? (?:and |& )?\\p{Lu}[\\p{L}.'’-]*){1,7}";
    /** Who wrote, drew or took the pictures, and nothing else. */
    private static final Opening WHO = Opening.of(
            "(?:By|BY|by|Words by|Text by|Story by|Illustrations? by|Photographs? by|Photos? by|Video by|Graphics? by|Reporting by)\\s+"
                    + NAMES);
    /** Where a reporter was for the story, and with whom she spoke; a firm that reported a profit is the story itself. */
    private static final Opening REPORTED = Opening.of(NAMES
            + " (?:reported from \\p{Lu}[^.]{0,60} and (?:spoke|interviewed|travell?ed)\\b"
            + "|(?:has (?:reported|covered|written)|travell?ed|spoke (?:to|with))\\b.{0,120}\\bfor this (?:article|story|report))"
            + ".{0,160}");

    private static final Opening LABEL = Opening.of(
            "(?:AI\\s?)?(?:内容)?(?:文章)?(?:摘要|導讀|导读|核心提示|核心觀點|核心观点|原标题|原標題|正文|內文|(?i:key (?:points|takeaways|facts)|at a glance))[:：]?");
    private static final int LONGEST_NOTE = 240;
    private static final int LONGEST_BARE = 60;
    private static final int LETTERS_OF_TIME = 12;

    private HeadLines() {}

    /**
     * Whether a line above the text is such a line.
     *
     * @param title the article's, in small letters and without spaces; see {@link #key}
     */
    static boolean is(String line, String title) {
        if (!title.isEmpty() && key(line).equals(title)) {
            return true;
        }
        if (line.length() > LONGEST || line.endsWith("。")) {
            return false;
        }
        return BYLINE.isAllOf(line) || BUTTONS.isAllOf(line) || isDated(line);
    }

    /** Whether a line near the top is a date, a time or a name under its label and nothing else, even below a lead. */
    static boolean isBare(String line) {
        if (line.length() <= LONGEST_NOTE && REPORTED.isAllOf(line)) {
            return true;
        }
        if (line.length() > LONGEST_BARE) {
            return false;
        }
        var date = DATE.matcher(line);
        boolean dateOnly = hasDigit(line)
                && date.find()
                && Punctuation.letters(line) - Punctuation.letters(date.group()) <= LETTERS_OF_TIME
                && Punctuation.marks(line) <= 2
                && !line.endsWith("。");
        return dateOnly || CREDIT.isAllOf(line) || WHO.isAllOf(line) || LABEL.isAllOf(line);
    }

    /** A summary without the title in brackets that may stand before it. */
    static String withoutTitle(String line) {
        int end = line.startsWith("【") ? line.indexOf('】') : -1;
        return end < 0 ? line : line.substring(end + 1);
    }

    static String key(String text) {
        return Key.of(text);
    }

    private static boolean hasDigit(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isDated(String line) {
        var date = DATE.matcher(line);
        return hasDigit(line)
                && date.find()
                && Punctuation.letters(line) - Punctuation.letters(date.group()) <= LETTERS_BESIDE_DATE
                && Punctuation.marks(line.replace("·", "")) <= 2
                && !line.endsWith(".");
    }
}
