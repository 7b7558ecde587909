package dev.talentwire.ingest.page.body;

import dev.talentwire.ingest.page.markup.Outline;
import dev.talentwire.ingest.page.markup.Part;
import dev.talentwire.ingest.page.markup.Trait;
import dev.talentwire.ingest.page.markup.Words;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private static final double MOST_LINKED = 0.3;

    private Lead() {}

    /**
     * The lead of an article.
     *
     * @param sums        of what is text
     * @param description what the page says of itself in its metadata
     */
    static Optional<Part> of(Outline page, Part core, Headline headline, Sums sums, Optional<String> description) {
        int from = headline.element().map(sums::of).map(sum -> sum.order).orElse(0);
        int to = sums.of(core).order;
        if (from == 0 || from > to) {
            return Optional.empty();
        }
        var finder = new Finder(sums, from, to, description.map(HeadLines::key).orElse(""));
        page.walk(page.body(), finder);
        return Optional.ofNullable(finder.found);
    }

    private static final class Finder implements Outline.Walker {

        private final Sums sums;
        private final int from;
        private final int to;
        private final String described;
        private @Nullable Part found;
        private boolean done;

        Finder(Sums sums, int from, int to, String described) {
            this.sums = sums;
            this.from = from;
            this.to = to;
            this.described = described;
        }

        @Override
        public boolean enter(Part part) {
            Sums.Sum sum = sums.of(part);
            done = sum.order >= to;
            if (done || sum.letters < SHORTEST) {
                return false;
            }
            boolean between = sum.order > from;
            boolean fits = sum.letters <= LONGEST && sum.linkShare() < MOST_LINKED;
            if (between && fits && (part.isNamed(WORDS) || isSame(part))) {
                found = part;
            }
            return true;
        }

        @Override
        public void read(Words words) {
            // Only whole elements are leads.
        }

        @Override
        public boolean isDone() {
            return done || found != null;
        }

        private boolean isSame(Part part) {
            return described.length() >= SHORTEST_SAME / 2
                    && part.is(Trait.PARAGRAPH)
                    && HeadLines.key(part.line(LONGEST)).equals(described);
        }
    }
}
