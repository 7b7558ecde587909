package dev.talentwire.ingest.page.metadata;

import dev.talentwire.ingest.page.markup.OneLine;
import dev.talentwire.ingest.page.markup.Opening;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.Piece;
import dev.talentwire.ingest.page.markup.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Who wrote the article: a person or a desk, never its editor in charge nor the place it was taken from. */
final class Author {

    private static final int LONGEST = 100;
    private static final int LONGEST_SHOWN = 160;
    private static final int MOST_MARKED = 5;
    private static final int MOST_PIECES = 40;
    private static final Set<String> WORDS = Set.of(
            "author",
            "authors",
            "authi",
            "byline",
            "writer",
            "zuozhe",
            "reporter",
            "autor",
            "auteur",
            "autore",
            "redacteur");

    /** WeChat shows the author in elements of this name. */
    private static final Set<String> RICH = Set.of("rich");

    private static final Evaluator NAME = QueryParser.parse("[itemprop=name]");

    /** Labels of what may follow a name on its line. */
    private static final Pattern NEXT_LABEL = Pattern.compile(
            "[\\s|｜·]+(?:\\p{IsHan}{0,4}(?:报道|報導)|点击|浏览|阅读|閱讀|来源|來源|编辑|編輯|发布|發布|时间|時間|责编|責編|校对|摄影|字号|字體|评论|分享|收藏|审核|日期|人气|热度|报道|報導|通讯员|实习生).*$");

    private static final String HAN_NAME = "\\p{IsHan}{2,4}(?:·\\p{IsHan}{1,6})?";
    private static final String HAN_NAMES = HAN_NAME + "(?:(?:\\s*[、,，/&]\\s*|\\s)(?:记者|記者)?\\s?" + HAN_NAME + "){0,3}";
    private static final String OTHER_NAME = "\\p{Lu}[\\p{L}.'’-]{1,20}(?:\\s\\p{Lu}[\\p{L}.'’-]{0,20}){0,3}";

    /** A label that stands behind a name without a space, as it does where each is an element of its own. */
    private static final String LABEL_BEHIND =
            "(?:责任编辑|責任編輯|责编|責編|编辑|編輯|审核|校对|来源|來源|评论|評論|时间|時間|发布|發布|发布时间|發布時間)\\s?[:：]";

    /** The label says author, so that what follows is one. */
    private static final Pattern LABELLED = Pattern.compile(
            "(?:(?<![看该該])作者|撰文|采写|撰稿|文字|文|撰稿人|(?<!编辑)(?:本报|本报实习|本刊|本台|特约|首席)?(?:记者|記者))\\s*[:：/／|｜丨]\\s*(" + HAN_NAMES
                    + "|" + OTHER_NAME + ")(?:(?=" + LABEL_BEHIND
                    + ")|(?![\\p{IsHan}\\p{L}]|\\s?[:：]|\\s\\p{Lu}[\\p{L}.'’-]*\\s?[:：]))");

    private static final Pattern REPORTER =
            Pattern.compile("(?:本报|本報|本刊|本台|本网|新华社|中新社|中新网|中央社|财联社|证券时报|每经|见习|首席|特派)?(?:记者|記者)[\\s:：]{1,3}(" + HAN_NAMES
                    + ")(?=$|[\\s\\d]|[)）|·北上广深报])" + "|[(（【〔\\[]?(?:本报|本報|本刊|本网|新华社|中央社|中新社)?(?:记者|記者)\\s?("
                    + HAN_NAMES
                    + ")(?:[)）】〕]|[/／]?\\p{IsHan}{0,6}(?:报道|報導)|[/／]\\p{IsHan}{2,4})"
                    + "|(?:记者|記者)(\\p{IsHan}{2,3})\\p{IsHan}{2}\\d{1,2}日[电電]");
    private static final String BY_WORDS =
            "(?:by|By|BY|Von|von|Par|Por|Di|Door|Av|Text:|Автор:?|Written by|Posted by|Submitted by|Reporting by)\\s+";
    private static final Opening BY_AT_START = Opening.of(BY_WORDS);
    private static final Pattern BY = Pattern.compile("(?:^|[|·•]\\s*)" + BY_WORDS + "(" + OTHER_NAME
            + "(?:(?:,| and| und| et| y| e| og|,? &)\\s+" + OTHER_NAME + "){0,4})");

    /** A name that a day follows, as blogs write it. */
    private static final Pattern DATED = Pattern.compile(
            "^(\\p{Lu}[\\p{L}.'’-]{1,20}(?:\\s\\p{Lu}[\\p{L}.'’-]{0,20}){1,3})\\s*[·•|]\\s*"
                    + "(?:\\p{Lu}\\p{Ll}{2,8}\\.?\\s\\d{1,2},?\\s(?:19|20)\\d{2}|\\d{1,2}\\s\\p{Lu}\\p{Ll}{2,8}\\s(?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2})");

    private static final List<Pattern> PATTERNS = List.of(LABELLED, BY, DATED, REPORTER);

    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:作者|由|文|撰文|采写|记者|記者|本报记者|本報記者|written by|by|von|par|por|di|door|av|автор|autor|author)\\s*(?:[:：|｜/／丨]\\s*|\\s+))+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NOBODY = Pattern.compile(
            "^(?:责任编辑|責任編輯|责编|责編|编辑|編輯|来源|來源|出处|稿源|审核|校对|admin|administrator|author|editor|编者|佚名|未知|https?://|www\\.|@|null|none|undefined).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MAIL = Pattern.compile("[\\s,;(<]{0,3}[\\w.+-]{1,64}@[\\w.-]{1,64}\\.\\w{2,12}[)>]?");

    /** A name and nothing else: two or more words of Latin letters. */
    private static final Pattern WHOLE_NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]{0,20}(?:\\s\\p{Lu}[\\p{L}.'’-]{0,20}){1,3}");

    private static final Pattern POSTED = Pattern.compile(
            "(?:Posted|Written|Published|Submitted)(?: (?:on )?[\\w ,./-]{4,24})? by:?\\s+(" + OTHER_NAME + ")");

    /** What stands in sentences and not in names. */
    private static final Pattern SENTENCE = Pattern.compile("[。，；！？]|：.*：");

    private Author() {}

    static Optional<Fact<String>> of(
            Outline page, JsonLd jsonLd, MetaTags meta, Supplier<List<String>> topLines, String text) {
        Stream<Fact<String>> declared = Stream.concat(
                jsonLd.author(),
                meta.all(
                        "author",
                        "article:author",
                        "og:article:author",
                        "parsely-author",
                        "sailthru.author",
                        "dc.creator",
                        "dcterms.creator",
                        "byl",
                        "article.author",
                        "weibo:article:author",
                        "dc.contributor",
                        "mediaid"));
        return firstUsable(declared)
                .or(() -> firstUsable(marked(page)))
                .or(() -> firstUsable(inLines(topLines.get())))
                .or(() -> firstUsable(named(page)))
                .or(() -> firstUsable(posted(page)))
                .or(() -> firstUsable(inLines(ends(text))));
    }

    private static Optional<Fact<String>> firstUsable(Stream<Fact<String>> found) {
        return found.flatMap(fact -> cleaned(fact).stream()).findFirst();
    }

    private static Stream<Fact<String>> marked(Outline page) {
        List<Part> marked = new ArrayList<>();
        for (Part part : page.in(page.body())) {
            if (!part.isBare() && marked.size() < MOST_MARKED && isMarked(part)) {
                marked.add(part);
            }
        }
        return marked.stream().map(part -> new Fact<>(marking(part), place(part)));
    }

    /** The last two are where WeChat, which has no other metadata, shows it. */
    private static boolean isMarked(Part part) {
        return part.says("itemprop", "author")
                || part.says("rel", "author")
                || part.attr("id").equals("js_author_name")
                || (part.isNamed(RICH) && part.attr("class").contains("rich_media_meta_text"));
    }

    private static String marking(Part part) {
        Element name = part.element().selectFirst(NAME);
        String content = name == null ? part.attr("content") : name.attr("content");
        if (!content.isBlank()) {
            return content;
        }
        return name == null ? part.line(LONGEST) : OneLine.of(name.text());
    }

    private static Stream<Fact<String>> inLines(List<String> lines) {
        return lines.stream().flatMap(line -> inLine(line).map(name -> new Fact<>(name, "line " + line)).stream());
    }

    /** A look for a few characters spares most lines of most pages the patterns. */
    private static boolean mayHave(Pattern pattern, String line) {
        if (pattern == BY) {
            return BY_AT_START.isStartOf(line)
                    || line.indexOf('|') >= 0
                    || line.indexOf('·') >= 0
                    || line.indexOf('•') >= 0;
        }
        if (pattern == DATED) {
            return line.indexOf('·') >= 0 || line.indexOf('•') >= 0 || line.indexOf('|') >= 0;
        }
        return line.contains("记者") || line.contains("記者") || (pattern == LABELLED && isLabelled(line));
    }

    private static boolean isLabelled(String line) {
        return line.contains("作者") || line.contains("撰") || line.contains("采写") || line.contains("文");
    }

    private static Optional<String> inLine(String line) {
        for (Pattern pattern : PATTERNS) {
            if (!mayHave(pattern, line)) {
                continue;
            }
            Matcher found = pattern.matcher(line);
            if (found.find()) {
                return IntStream.rangeClosed(1, found.groupCount())
                        .mapToObj(found::group)
                        .filter(Objects::nonNull)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** An element that calls itself the author's. */
    private static Stream<Fact<String>> named(Outline page) {
        return page.named(page.body(), WORDS, MOST_MARKED).stream()
                .flatMap(element -> nameIn(element).map(name -> new Fact<>(name, place(element))).stream());
    }

    private static Optional<String> nameIn(Part element) {
        String line = element.line(LONGEST_SHOWN);
        if (line.length() > LONGEST_SHOWN) {
            return Optional.empty();
        }
        return inLine(line)
                .or(() -> linked(element))
                .or(() -> wholeName(element))
                .or(() -> Optional.of(beforeDate(line)));
    }

    /** Beside a name there may stand a time, buttons and what its bearer is, with nothing between them. */
    private static Optional<String> wholeName(Part element) {
        return element.texts(MOST_PIECES).stream()
                .map(String::strip)
                .filter(text -> WHOLE_NAME.matcher(text).matches())
                .findFirst();
    }

    /** Names lead to pages about those who bear them. */
    private static Optional<String> linked(Part element) {
        return element.first("a").map(link -> link.line(LONGEST)).filter(name -> name.length() > 1);
    }

    /** Some blogs tell below an entry who wrote it. */
    private static Stream<Fact<String>> posted(Outline page) {
        for (Piece piece : page.piecesOf(page.body())) {
            if (piece instanceof Words words && mayTellPoster(words.text())) {
                Matcher posted = POSTED.matcher(words.text());
                if (posted.find()) {
                    return Stream.of(new Fact<>(posted.group(1), "line " + OneLine.of(posted.group())));
                }
            }
        }
        return Stream.empty();
    }

    private static boolean mayTellPoster(String text) {
        return text.length() <= LONGEST_SHOWN && text.contains(" by");
    }

    private static String place(Part element) {
        String kind = element.attr("class").strip();
        String names = kind.isEmpty() ? element.attr("id") : kind;
        return "element " + element.name() + (names.isEmpty() ? "" : " " + names);
    }

    private static String beforeDate(String line) {
        return line.split("\\s*[|·•]\\s*|\\s*\\d{4}[-/.年]|\\s+(?=\\d)|发布|發布|發佈|•", 2)[0];
    }

    /** Authors also stand in brackets in the first sentence or below the last. */
    private static List<String> ends(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        // Each paragraph ends with a line feed.
        String body = text.substring(0, text.length() - 1);
        int firstEnd = body.indexOf('\n');
        String first = firstEnd < 0 ? body : body.substring(0, firstEnd);
        return List.of(
                first.substring(0, Math.min(first.length(), LONGEST)), body.substring(body.lastIndexOf('\n') + 1));
    }

    private static Optional<Fact<String>> cleaned(Fact<String> fact) {
        if (fact.value().length() > 10 * LONGEST) {
            return Optional.empty();
        }
        String name = LABEL.matcher(OneLine.of(fact.value())).replaceFirst("").strip();
        name = MAIL.matcher(name).replaceAll("").strip();
        name = NEXT_LABEL.matcher(name).replaceFirst("");
        boolean usable = !name.isEmpty()
                && name.length() <= LONGEST
                && !NOBODY.matcher(name).matches()
                && !SENTENCE.matcher(name).find()
                && name.codePoints().anyMatch(Character::isLetter);
        return usable ? Optional.of(new Fact<>(name, fact.where())) : Optional.empty();
    }
}
