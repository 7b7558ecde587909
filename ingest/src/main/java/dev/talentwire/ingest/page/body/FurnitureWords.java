package dev.talentwire.ingest.page.body;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Words that sites of many countries use in the names of what stands around an article. */
final class FurnitureWords {

    /** Whatever has such a word is furniture, unless it holds the headline or most of the text. */
    private static final Set<String> PLAIN = Set.of(
            "nav",
            "navbar",
            "menu",
            "crumb",
            "crumbs",
            "sider",
            "aside",
            "foot",
            "relate",
            "sns",
            "ad",
            "ads",
            "adv",
            "adsense",
            "adslot",
            "dfp",
            "banner",
            "popup",
            "modal",
            "overlay",
            "qrcode",
            "toc",
            "tableofcontents",
            "erweima",
            "pager",
            "toolbar",
            "login",
            "register",
            "signup",
            "signin",
            "reward",
            "dashang",
            "xiangguan",
            "tuijian",
            "xgxw",
            "xgyd",
            "rank",
            "ranking",
            "paihang",
            "popular",
            "trending",
            "guess",
            "tags",
            "taglist",
            "keywords",
            "readmore",
            "byline",
            "bylines",
            "caption",
            "captions",
            "credit",
            "credits",
            "bio",
            "masthead",
            "colophon",
            "contentinfo",
            "complementary",
            "pinglun",
            "fenxiang",
            "daohang",
            "fanye",
            "shengming",
            "zebian",
            "mzsm",
            "ydtj",
            "bdshare",
            "sharedaddy",
            "jiathis",
            "gotop",
            "backtop",
            "infobar",
            "gdpr",
            "cmp",
            "onetrust",
            "didomi",
            "piano",
            "tinypass",
            "donate",
            "donation",
            "membership",
            "kommentare",
            "kommentar",
            "commentaires",
            "comentarios",
            "werbung",
            "anzeige",
            "publicite",
            "publicidad",
            "pubblicita",
            "reklama",
            "reklam",
            "verwandt",
            "empfehlungen",
            "correlati",
            "relacionadas",
            "relacionados",
            "notas",
            "lire",
            "leia",
            "lea",
            "leggi",
            "statement",
            "discuss",
            "discussion",
            "cta",
            "guestbook",
            "liuyan",
            "reactions",
            "promote",
            "signoff",
            "signature",
            "posterinfo",
            "jubao",
            "seealso",
            "alsoread",
            "vejatambem");

    /** Such a word may be written together with others: relatedposts, articlecomments. */
    private static final List<String> ANYWHERE = List.of(
            "breadcrumb",
            "navigation",
            "sidebar",
            "footer",
            "related",
            "recommend",
            "comment",
            "disqus",
            "share",
            "sharing",
            "social",
            "newsletter",
            "subscri",
            "cookie",
            "consent",
            "advert",
            "sponsor",
            "promo",
            "outbrain",
            "taboola",
            "paginat",
            "copyright",
            "disclaimer",
            "mostread",
            "mostpopular",
            "readnext",
            "youmaylike",
            "alsolike",
            "hotnews",
            "backtotop",
            "qrcode",
            "abovethefold");

    private static final int SHORTEST_ANYWHERE =
            ANYWHERE.stream().mapToInt(String::length).min().orElse(0);

    private static final List<List<String>> BY_LETTER = IntStream.rangeClosed('a', 'z')
            .mapToObj(letter ->
                    ANYWHERE.stream().filter(name -> name.charAt(0) == letter).toList())
            .toList();

    private static final List<String> EXCEPT =
            List.of("commentary", "subscriber", "shareholder", "socialist", "recommendation");

    /** These alone may be longer than the article itself. */
    private static final List<String> LONG = List.of(
            "comment",
            "disqus",
            "pinglun",
            "footer",
            "sidebar",
            "related",
            "recommend",
            "cookie",
            "consent",
            "newsletter",
            "kommentar",
            "comentario");

    /** Furniture if there is little text in it: such words stand on articles as well. */
    private static final Set<String> WEAK = Set.of(
            "hot",
            "like",
            "likes",
            "follow",
            "meta",
            "editor",
            "editors",
            "tag",
            "tools",
            "tool",
            "prev",
            "previous",
            "next",
            "hide",
            "hidden",
            "declare",
            "download",
            "info",
            "author",
            "authors",
            "vote",
            "reply",
            "replies",
            "more",
            "widget",
            "print",
            "source",
            "teaser",
            "teasers",
            "extra",
            "app",
            "vip",
            "poll",
            "survey",
            "player",
            "gallery",
            "slideshow",
            "thumb",
            "photo",
            "pic",
            "btn",
            "button",
            "search",
            "keyword",
            "topic",
            "topics",
            "ztlj",
            "timestamp",
            "dateline",
            "pubdate",
            "published",
            "updated",
            "laiyuan",
            "ly",
            "only",
            "invisible",
            "screenreader",
            "skip",
            "rating",
            "favorite",
            "collect",
            "zan",
            "unfold",
            "expand",
            "top",
            "bottom",
            "hint",
            "tip",
            "notice",
            "quote",
            "ticker",
            "weather",
            "date",
            "time",
            "datetime",
            "guanzhu",
            "channel",
            "category",
            "kicker",
            "eyebrow",
            "label",
            "counter",
            "views",
            "edit",
            "feedback",
            "correction",
            "legal");

    /**
     * Boxes that are set into an article: furniture when they hold no prose, such as figures in short lines. A callout is one only where
     * it leads elsewhere: without a link it is a note.
     */
    private static final Set<String> INSET = Set.of(
            "box", "inset", "sidebox", "factbox", "infobox", "callout", "keyfacts", "glance", "numbers", "stats");

    /** Words of what holds an article. */
    static final Set<String> BODY = Set.of(
            "article",
            "articles",
            "content",
            "contents",
            "body",
            "post",
            "entry",
            "story",
            "main",
            "text",
            "detail",
            "details",
            "artibody",
            "rich",
            "richtext",
            "news",
            "articlebody",
            "articlecontent",
            "js",
            "prose",
            "wysiwyg",
            "copy",
            "texte",
            "texto",
            "testo",
            "tekst",
            "cuerpo",
            "corpo",
            "corps",
            "noticia",
            "nota",
            "artikel",
            "artykul",
            "inhalt",
            "beitrag",
            "contenido",
            "conteudo",
            "contenuto",
            "contenu",
            "haber",
            "metin",
            "zhengwen",
            "zw",
            "wenzhang",
            "neirong",
            "nr",
            "trs",
            "endtext",
            "bodytext",
            "storybody",
            "paragraph",
            "paragraphs",
            "longform",
            "paywall",
            "subscriber",
            "premium",
            "paid");

    private static final Set<String> FRAMES = Set.of(
            "has", "with", "no", "without", "wrapper", "wrap", "container", "layout", "page", "row", "col", "column");

    /** What an article says aside, in a box of its own. */
    private static final Set<String> NOTES = Set.of("note", "tip", "callout", "admonition", "caution");

    private FurnitureWords() {}

    static boolean isStrong(String word) {
        return PLAIN.contains(word) || (holdsAny(word) && !holdsAnyOf(EXCEPT, word));
    }

    private static boolean holdsAnyOf(Iterable<String> names, String word) {
        for (String name : names) {
            if (word.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Looks only for those that begin with the letter at hand: every element of every page is asked. */
    private static boolean holdsAny(String word) {
        for (int at = 0; at + SHORTEST_ANYWHERE <= word.length(); at++) {
            int letter = word.charAt(at) - 'a';
            if (letter < 0 || letter >= BY_LETTER.size()) {
                continue;
            }
            for (String name : BY_LETTER.get(letter)) {
                if (word.startsWith(name, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isWeak(String word) {
        return WEAK.contains(word);
    }

    static boolean mayBeLong(String word) {
        return holdsAnyOf(LONG, word) && !holdsAnyOf(EXCEPT, word);
    }

    static boolean isInset(String word) {
        return INSET.contains(word);
    }

    static boolean isNote(String word) {
        return NOTES.contains(word);
    }

    /** Whether names with such a word are those of a frame around the article as well. */
    static boolean isFrame(String word) {
        return BODY.contains(word) || FRAMES.contains(word);
    }
}
