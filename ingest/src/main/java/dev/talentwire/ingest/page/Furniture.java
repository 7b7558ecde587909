package dev.talentwire.ingest.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What stands on a page around the article: told by the element's name, and by class names and ids that sites of all kinds share. */
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

    private static final Pattern NAMES = Pattern.compile(
            "(^|[\\s_-])(nav|navbar|navigation|menu|breadcrumbs?|crumbs?|sidebar|side|footer|foot|related|relate|recommend|recommends|recommendation"
                    + "|recommended|hot|rank|ranking|share|sharing|social|toolbar|tools|comments?|comment-list|reply|replies|disqus|discuss"
                    + "|copyright|statement|disclaimer|declare|editor-info|zebian|ad|ads|adv|advert|advertisement|advertising|sponsor|sponsored|promo"
                    + "|banner|popup|modal|subscribe|subscription|newsletter|qrcode|qr-code|erweima|download|app-download|tags?|taglist|tag-list"
                    + "|keywords|pager|pagination|page-nav|prev|next|prev-next|author-card|author-info|about-author|more|more-news|readmore"
                    + "|login|register|cookie|consent|hidden|hide|meta|byline|caption|pic-desc|img-desc|source-info|reward|vote|like|xiangguan|tuijian)([\\s_-]|$)");
    private static final Pattern BODY = Pattern.compile(
            "article|content|body|post|entry|story|main|text|正文|detail|artibody|rich_media|news",
            Pattern.CASE_INSENSITIVE);

    private Furniture() {}

    /** Whether an element and all in it belong to the page and not to the article. */
    static boolean is(Element element) {
        if (TAGS.contains(element.normalName()) || element.hasAttr("hidden")) {
            return true;
        }
        if (element.attr("aria-hidden").equals("true") || hiddenByStyle(element.attr("style"))) {
            return true;
        }
        String names = names(element);
        return !names.isBlank()
                && NAMES.matcher(names).find()
                && !element.normalName().matches("html|body|article|main");
    }

    /** Whether its names say that it holds the article. */
    static boolean looksLikeBody(Element element) {
        return element.normalName().equals("article")
                || BODY.matcher(names(element)).find();
    }

    private static boolean hiddenByStyle(String style) {
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    private static String names(Element element) {
        return (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    }
}
