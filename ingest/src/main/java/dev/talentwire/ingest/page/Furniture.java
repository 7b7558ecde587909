package dev.talentwire.ingest.page;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What stands on a page around the article: told by the element's name, and by words that sites of all kinds use in class names. */
final class Furniture {

    private static final Set<String> TAGS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "canvas",
            "object",
            "embed",
            "form",
            "button",
            "select",
            "input",
            "textarea",
            "nav",
            "footer",
            "aside",
            "figcaption",
            "video",
            "audio",
            "dialog",
            "menu",
            "head",
            "link",
            "meta");

    /** An element with such a word in its name is furniture, unless most of the page's text is in it: then it is the page's frame. */
    private static final Set<String> WORDS = Set.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "breadcrumb",
            "breadcrumbs",
            "crumb",
            "crumbs",
            "sidebar",
            "footer",
            "foot",
            "related",
            "relate",
            "recommend",
            "recommends",
            "recommended",
            "recommendation",
            "hot",
            "rank",
            "ranking",
            "share",
            "sharing",
            "social",
            "toolbar",
            "tools",
            "comment",
            "comments",
            "reply",
            "replies",
            "disqus",
            "copyright",
            "statement",
            "disclaimer",
            "declare",
            "zebian",
            "ad",
            "ads",
            "adv",
            "advert",
            "advertisement",
            "advertising",
            "sponsor",
            "sponsored",
            "promo",
            "promotion",
            "banner",
            "popup",
            "modal",
            "subscribe",
            "subscription",
            "newsletter",
            "qrcode",
            "erweima",
            "download",
            "tag",
            "tags",
            "taglist",
            "keywords",
            "pager",
            "pagination",
            "prev",
            "readmore",
            "login",
            "register",
            "cookie",
            "consent",
            "hidden",
            "hide",
            "byline",
            "caption",
            "reward",
            "vote",
            "like",
            "xiangguan",
            "tuijian",
            "guess",
            "editor",
            "meta",
            "infobar",
            "gotop",
            "backtop",
            "sharebar",
            "follow",
            "correlation",
            "sider",
            "aside");

    private static final Set<String> BODY_WORDS = Set.of(
            "article",
            "content",
            "body",
            "post",
            "entry",
            "story",
            "main",
            "text",
            "detail",
            "artibody",
            "rich",
            "news",
            "editor",
            "contents",
            "articlecontent",
            "js");

    /** Class names and ids, in small letters and without hyphens and underscores, that hold nothing but an article's text. */
    private static final Set<String> NAMED_BODIES = Set.of(
            "jscontent",
            "artibody",
            "articlecontent",
            "articlebody",
            "articledetailcontent",
            "postcontent",
            "postbody",
            "entrycontent",
            "contentarticle",
            "richmediacontent",
            "newscontent",
            "newsbody",
            "newstext",
            "rmtxtcon",
            "trseditor",
            "storybody",
            "detailcontent",
            "articletext",
            "texttext");

    private static final Set<String> FRAMES = Set.of("html", "body", "article", "main");

    private Furniture() {}

    /** Whether an element and all in it can be no text, whatever is in it. */
    static boolean isCertain(Element element) {
        return TAGS.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || hiddenByStyle(element.attr("style"));
    }

    /** Whether its names say that it belongs to the page and not to the article. */
    static boolean isByName(Element element) {
        return !FRAMES.contains(element.normalName()) && NameWords.anyOf(element, WORDS);
    }

    /** Whether its names say that it holds the article. */
    static boolean looksLikeBody(Element element) {
        return element.normalName().equals("article") || NameWords.anyOf(element, BODY_WORDS);
    }

    /** Whether it is by its name the very element that holds the text. */
    static boolean isNamedBody(Element element) {
        return NAMED_BODIES.contains(plain(element.id()))
                || element.classNames().stream().anyMatch(name -> NAMED_BODIES.contains(plain(name)));
    }

    private static String plain(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static boolean hiddenByStyle(String style) {
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }
}
