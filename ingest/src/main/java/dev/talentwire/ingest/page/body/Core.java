package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.body.Sums.Sum;
import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.Trait;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The element that holds the article. Paragraphs vote for what is above them, less the farther it is; links count against, and so does
 * a place before the headline; names add a little (the idea of Readability and of Kohlschütter et al., "Boilerplate Detection using
 * Shallow Text Features", WSDM 2010). The winner then grows as long as what it takes in is prose as well.
 */
final class Core {

    private static final double NAMED_BONUS = 1.25;
    private static final double ELSEWHERE = 0.3;
    private static final double FAR_FROM_HEADLINE = 2_000;
    /** Two sentences. */
    private static final int NEAR_LETTERS = 100;

    private static final double DECAY = 0.5;
    private static final int LEVELS = 5;
    private static final int MOST_TITLES = 20;
    private static final double FEWEST_POINTS = 0.5;
    /** Of what the article's element takes in when it grows, so much must be prose. */
    private static final double MOSTLY_PROSE = 0.75;

    private static final double PARTLY_PROSE = 0.5;
    private static final int WORTH_GROWING = 40;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Outline page;
    private final Sums sums;
    private final Headline headline;
    private final Optional<Sum> shown;
    private final List<Sum> otherTitles;
    /** The elements that hold the headline, from inside out. */
    private final List<Sum> scopes;

    private Core(Outline page, Sums sums, Headline headline) {
        this.page = page;
        this.sums = sums;
        this.headline = headline;
        this.shown = headline.element().map(sums::of);
        this.scopes = headline.element().stream()
                .flatMap(element -> Stream.concat(Stream.of(element), element.parents().stream()))
                .map(sums::of)
                .toList();
        this.otherTitles = shown.isEmpty() ? List.of() : otherTitles();
    }

    private List<Sum> otherTitles() {
        return page.all("h1").stream()
                .filter(part -> sums.of(part).letters > 0 && !headline.isIn(part))
                .map(sums::of)
                .limit(MOST_TITLES)
                .toList();
    }

    static Optional<Part> of(Outline page, Sums sums, Headline headline) {
        var core = new Core(page, sums, headline);
        return core.declared().or(core::elected).map(core::grown);
    }

    /** What the page itself marks as the body, if a good part of its text is there. */
    private Optional<Part> declared() {
        List<Part> bodies =
                page.properties().stream().filter(Part::isDeclaredBody).toList();
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        int most = sums.counted().stream()
                .mapToInt(part -> sums.of(part).prose)
                .max()
                .orElse(0);
        return bodies.stream()
                .filter(part -> sums.of(part).prose > 0 && sums.of(part).prose * 4 >= most)
                .max(Comparator.comparingInt(part -> sums.of(part).prose));
    }

    private Optional<Part> elected() {
        Map<Part, Double> votes = new LinkedHashMap<>();
        sums.counted().forEach(part -> vote(votes, part));
        Part best = null;
        double most = 0;
        for (Map.Entry<Part, Double> vote : votes.entrySet()) {
            double score = vote.getValue() * weight(vote.getKey());
            if (score > most || (score == most && best != null && order(vote.getKey()) < order(best))) {
                most = score;
                best = vote.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    private void vote(Map<Part, Double> votes, Part part) {
        double points = sums.of(part).ownPoints;
        if (points < FEWEST_POINTS || part.is(Trait.INLINE)) {
            return;
        }
        boolean paragraph = part.is(Trait.PARAGRAPH) || part.hasOnlyInline();
        Part home = paragraph ? sums.firstWithMore(part) : part;
        boolean far = shown.isPresent()
                && nearerProse(sums.of(part))
                        .filter(nearer -> nearer.paragraphs > 1)
                        .isPresent();
        for (int level = 0; level < LEVELS && home != null; level++) {
            // What holds the headline is not to win by what stands beside a short article.
            if (!home.is(Trait.INLINE)) {
                votes.merge(home, far && headline.isIn(home) ? points * ELSEWHERE : points, Double::sum);
                points *= DECAY;
            }
            home = home.parent();
        }
    }

    private double weight(Part element) {
        Sum sum = sums.of(element);
        boolean named = element.is("article") || element.isNamed(FurnitureWords.BODY);
        return (1 - sum.linkShare()) * (named ? NAMED_BONUS : 1) * place(element, sum);
    }

    /** What stands before the headline is not its article, and what stands after much other prose is hardly. */
    private double place(Part element, Sum sum) {
        if (shown.isEmpty() || headline.isIn(element)) {
            return 1;
        }
        if (sum.isBefore(shown.get()) || isBelowAnotherTitle(sum)) {
            return ELSEWHERE;
        }
        int between = Math.max(0, sum.proseBefore - shown.get().proseBefore);
        return FAR_FROM_HEADLINE
                / (FAR_FROM_HEADLINE + between)
                * (nearerProse(sum).isPresent() ? ELSEWHERE : 1);
    }

    /** Prose that follows the headline in an element that holds both and not this one, as a short news item before a long sidebar does. */
    private Optional<Sum> nearerProse(Sum sum) {
        int low = 0;
        int high = scopes.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (scopes.get(middle).holds(sum)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low == 0) {
            return Optional.empty();
        }
        Sum nearer = scopes.get(low - 1);
        int beforeHeadline = shown.map(title -> title.proseBefore).orElse(0) - nearer.proseBefore;
        return nearer.prose - beforeHeadline >= NEAR_LETTERS ? Optional.of(nearer) : Optional.empty();
    }

    private boolean isBelowAnotherTitle(Sum sum) {
        return otherTitles.stream().anyMatch(title -> shown.orElseThrow().isBefore(title) && title.isBefore(sum));
    }

    private int order(Part element) {
        return sums.of(element).order;
    }

    private Part grown(Part start) {
        Part core = start;
        Part below = start;
        for (Part above : start.parents()) {
            if (above.is("html") || holdsAnotherTitle(sums.of(above), sums.of(core))) {
                return core;
            }
            Sum inner = sums.of(core);
            Sum outer = sums.of(above);
            int letters = outer.letters - inner.letters;
            int prose = outer.prose - inner.prose;
            double enough = above.is("article") ? PARTLY_PROSE : MOSTLY_PROSE;
            // Up to what holds headline and text all may be of the article; above it stands the rest of the page.
            boolean mayBeOfArticle = !headline.isIn(below) || isMoreOfTheSame(above, below);
            if (prose >= WORTH_GROWING && prose >= enough * letters && mayBeOfArticle) {
                core = above;
            }
            below = above;
        }
        return core;
    }

    /** Whether the prose in an element beside one of its children stands in paragraphs and in siblings of that child's kind. */
    private boolean isMoreOfTheSame(Part above, Part child) {
        String kind = kind(child);
        int alike = 0;
        int others = 0;
        for (Part sibling : above.children()) {
            boolean same = !isCell(sibling) && (kind(sibling).equals(kind) || sibling.is(Trait.PARAGRAPH));
            int prose = sibling.equals(child) ? 0 : sums.of(sibling).prose;
            alike += same ? prose : 0;
            others += same ? 0 : prose;
        }
        return alike > others;
    }

    private static boolean isCell(Part part) {
        return part.is(Trait.CELL) || part.is("tr");
    }

    private static String kind(Part element) {
        String names = element.attr("class").strip();
        // Numbered siblings are of one kind; those that differ by their very name are not.
        return element.name() + " " + (names.isEmpty() ? withoutDigits(element.attr("id")) : names);
    }

    private static String withoutDigits(String id) {
        return id.isEmpty() ? id : DIGITS.matcher(id).replaceAll("");
    }

    /** The next article of an endless page has a title of its own. */
    private boolean holdsAnotherTitle(Sum above, Sum core) {
        return otherTitles.stream().anyMatch(title -> above.holds(title) && !core.holds(title));
    }
}
