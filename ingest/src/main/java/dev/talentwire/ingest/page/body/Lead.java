package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.NameWords;
import dev.talentwire.ingest.page.markup.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The opening that many sites set apart, between the headline and the body: told by its names, or because the page describes itself with it. */
final class Lead {

    private static final Set<String> WORDS = Set.of(
            "lead",
            "lede",
            "leadtext",
            "standfirst",
            "intro",
            "introduction",
            "summary",
            "dek",
            "deck",
            "subtitle",
            "subheadline",
            "subhead",
            "abstract",
            "chapo",
            "chapeau",
            "sapo",
            "entradilla",
            "bajada",
            "sumario",
            "sommario",
            "occhiello",
            "vorspann",
            "ingress",
            "excerpt",
            "description",
            "desc",
            "zhaiyao",
            "daodu",
            "digest",
            "anriss",
            "kicker-text",
            "copete",
            "resumo",
            "gravata",
            "linhafina",
            "spot",
            "ozet",
            "lid",
            "podtytul",
            "intertitle",
            "strapline",
            "perex");

    private static final int SHORTEST = 30;
    private static final int SHORTEST_SAME = 40;
    private static final int LONGEST = 1_200;

    private Lead() {}

    /**
     * The lead of an article.
     *
     * @param description what the page says of itself in its metadata
     */
    static Optional<Element> of(
            Element root,
            Element core,
            Headline headline,
            Set<Element> leftOut,
            Sums sums,
            Optional<String> description) {
        int from = headline.element().map(sums::of).map(sum -> sum.order).orElse(0);
        int to = sums.of(core).order;
        if (from == 0 || from > to) {
            return Optional.empty();
        }
        String described = description.map(HeadLines::key).orElse("");
        List<Element> found = new ArrayList<>();
        NodeFilter finder = (node, depth) -> {
            if (!(node instanceof Element element)) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            if (leftOut.contains(element) || Furniture.isSilent(element) || element.equals(core)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            Sums.Sum sum = sums.of(element);
            boolean between = sum.order > from && sum.order < to;
            boolean fits = sum.letters >= SHORTEST && sum.letters <= LONGEST && sum.linkShare() < 0.3;
            if (between && fits && found.isEmpty() && (NameWords.anyOf(element, WORDS) || isSame(element, described))) {
                found.add(element);
            }
            return sum.letters < SHORTEST ? NodeFilter.FilterResult.SKIP_ENTIRELY : NodeFilter.FilterResult.CONTINUE;
        };
        NodeTraversor.filter(finder, root);
        return found.stream().findFirst();
    }

    private static boolean isSame(Element element, String described) {
        return described.length() >= SHORTEST_SAME / 2
                && Tags.isParagraph(element)
                && HeadLines.key(OneLine.of(element.text())).equals(described);
    }
}
