package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.body.Sums.Sum;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.PartSet;
import dev.talentwire.ingest.page.markup.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Teasers of other articles and readers' comments, told by their shape where no name tells them: siblings of one kind, each with a
 * linked title and a few words, or each with a button to answer.
 */
final class Repetition {

    private static final int FEWEST = 3;
    private static final double NEARLY_ALL = 0.8;
    private static final double MOST = 0.5;
    private static final int TEASER_LETTERS = 600;
    private static final int LEFT_LETTERS = 80;

    private final Sums sums;
    private final Headline headline;
    private final int all;
    private final PartSet found = new PartSet();

    private Repetition(Part root, Headline headline, Sums sums) {
        this.sums = sums;
        this.headline = headline;
        this.all = sums.of(root).prose;
    }

    static PartSet of(Part root, Headline headline, Sums sums) {
        var repetition = new Repetition(root, headline, sums);
        for (Part element : sums.counted()) {
            repetition.lookAtChildren(element);
            repetition.lookAtHeading(element);
        }
        return repetition.found;
    }

    private void lookAtChildren(Part parent) {
        Sum sum = sums.of(parent);
        if (parent.childCount() < FEWEST || sum.linkedBlocks + sum.replies < FEWEST) {
            return;
        }
        Map<String, List<Part>> kinds = new HashMap<>();
        Part last = null;
        List<Part> alike = List.of();
        for (Part child : parent.children()) {
            if (sums.of(child).letters > 0) {
                if (last == null || !isOfKind(child, last)) {
                    alike = kinds.computeIfAbsent(kind(child), kind -> new ArrayList<>());
                }
                alike.add(child);
                last = child;
            }
        }
        for (List<Part> kind : kinds.values()) {
            if (kind.size() >= FEWEST && !holdsHeadline(kind)) {
                found.addAll(unwanted(kind));
            }
        }
    }

    private boolean holdsHeadline(List<Part> kind) {
        for (Part part : kind) {
            if (headline.isIn(part)) {
                return true;
            }
        }
        return false;
    }

    /** Of a thread in a forum, where everything is an answer to the first post, that one is the article. */
    private List<Part> unwanted(List<Part> kind) {
        if (areTeasers(kind)) {
            return kind;
        }
        if (!areAnswered(kind)) {
            return List.of();
        }
        return all - prose(kind) >= LEFT_LETTERS ? kind : kind.subList(1, kind.size());
    }

    private static boolean isOfKind(Part one, Part other) {
        return one.is(other.name()) && one.attr("class").equals(other.attr("class"));
    }

    private static String kind(Part element) {
        String names = element.attr("class");
        return names.isEmpty() ? element.name() : element.name() + " " + names;
    }

    private boolean areTeasers(List<Part> kind) {
        int teasers = 0;
        for (Part item : kind) {
            teasers += isTeaser(item) ? 1 : 0;
        }
        return teasers >= NEARLY_ALL * kind.size() && prose(kind) <= MOST * all;
    }

    private boolean isTeaser(Part element) {
        Sum sum = sums.of(element);
        return sum.linkedBlocks >= 1 && sum.paragraphs <= 2 && sum.prose <= TEASER_LETTERS;
    }

    private boolean areAnswered(List<Part> kind) {
        int answered = 0;
        for (Part item : kind) {
            answered += sums.of(item).replies > 0 ? 1 : 0;
        }
        return answered >= NEARLY_ALL * kind.size();
    }

    private int prose(List<Part> kind) {
        int prose = 0;
        for (Part item : kind) {
            prose += sums.of(item).prose;
        }
        return prose;
    }

    /** A single teaser: a linked heading and what stands beside it. */
    private void lookAtHeading(Part heading) {
        Sum title = sums.of(heading);
        if (!heading.is(Trait.HEADING) || title.linkedBlocks == 0 || headline.isIn(heading)) {
            return;
        }
        if (heading.first("a").filter(Repetition::leadsElsewhere).isEmpty()) {
            return;
        }
        Part item = sums.firstWithMore(heading);
        boolean small = sums.of(item).paragraphs <= 2 && sums.of(item).prose <= Math.min(TEASER_LETTERS, all * MOST);
        found.add(small && !headline.isIn(item) ? item : heading);
    }

    private static boolean leadsElsewhere(Part link) {
        return !link.attr("href").isEmpty() && !link.attr("href").startsWith("#");
    }
}
