package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.PositionAt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an article shows of a title and a move: how the title lies to the mover's name and to the word of moving, whose
 * apposition it is, and what the rules read.
 */
final class TitleSigns {

    /** Names and titles between which a list runs: 董事、总经理兼总裁张三. */
    private static final Set<String> LINKS = Set.of("、", "兼", "和", "及", "与", "/", "&");

    private static final int LONGEST_LIST = 8;
    /** So many symbols between two are told one by one. */
    private static final int SHORT = 4;
    /** Characters beside a title that are looked at. */
    private static final int WORDS = 3;

    private final Discourse discourse;
    private final Outlines outlines;
    /** Of the title in hand. */
    private final Signs signs = new Signs();

    TitleSigns(Discourse discourse, Outlines outlines) {
        this.discourse = discourse;
        this.outlines = outlines;
    }

    /**
     * What comes back is overwritten by the next call.
     *
     * @param at     index of the sentence that holds the title
     * @param moveAt index of the sentence that states the move
     * @param read   the title that the rules read
     */
    Signs of(Move move, Direction direction, int moveAt, int at, PositionAt title, @Nullable String read) {
        Scene scene = outlines.scenes().get(at);
        Outline outline = outlines.of(at);
        int here = outline.at(title);
        signs.clear();
        signs.add("always");
        signs.add("read").and(agreement(title.title(), read));
        signs.add("sentence").and(Math.max(-3, Math.min(3, at - moveAt)));
        signs.add("kind").and(move.kind()).and(move.trigger().frame());
        beside(scene, outline, here, title);
        owner(scene, outline, here, move.person());
        person(scene, outline, here, move.person());
        if (at == moveAt) {
            cue(scene, outline, here, move);
        }
        employer(scene, outline, here, title, move, direction);
        appositions(scene, title, move.person());
        signs.addAllBehind(direction.name());
        return signs;
    }

    private static String agreement(String title, @Nullable String read) {
        if (read == null) {
            return "Nothing";
        }
        return read.equals(title) ? "This" : read.contains(title) || title.contains(read) ? "Part" : "Other";
    }

    private void beside(Scene scene, Outline outline, int here, PositionAt title) {
        signs.add("<").and(outline.kind(here - 1));
        signs.add("<<").and(outline.kind(here - 2)).and(outline.kind(here - 1));
        signs.add(">").and(outline.kind(here + 1));
        signs.add(">>").and(outline.kind(here + 1)).and(outline.kind(here + 2));
        signs.add("<>").and(outline.kind(here - 1)).and(outline.kind(here + 1));
        for (int i = 1; i <= WORDS; i++) {
            words(scene, outline, "l", title.start() - i, title.start());
            words(scene, outline, "r", title.end(), title.end() + i);
        }
        long before = scene.positions().stream()
                .filter(other -> other.start() < title.start())
                .count();
        signs.add("nth").and((int) Math.min(3, before));
        signs.add("titles").and(Math.min(4, scene.positions().size()));
    }

    /** What stands right beside a title, unless a name is in it. */
    private void words(Scene scene, Outline outline, String side, int from, int to) {
        boolean inside =
                from >= scene.sentence().start() && to <= scene.sentence().end();
        if (inside && !outline.names(from, to)) {
            signs.add(side).and(scene.text(), from, to);
        }
    }

    /** Whose name stands at the end of the list of titles that holds this one, and whose before it. */
    private void owner(Scene scene, Outline outline, int here, PersonAt mover) {
        signs.add("owner").and(whose(scene, outline, here, 1, mover));
        signs.add("behind").and(whose(scene, outline, here, -1, mover));
    }

    private static String whose(Scene scene, Outline outline, int here, int step, PersonAt mover) {
        for (int i = 1; i <= LONGEST_LIST; i++) {
            String kind = outline.kind(here + step * i);
            if (kind.equals(Outline.PERSON)) {
                int at = here + step * i;
                boolean own = scene.persons().stream()
                        .anyMatch(person -> person.name().equals(mover.name()) && outline.at(person) == at);
                return own ? "Mover" : "Another";
            }
            // 张三、总经理李四: a comma before a title begins another's.
            boolean links = LINKS.contains(kind) && (step > 0 || !kind.equals("、"));
            if (!kind.equals(Outline.TITLE) && !links) {
                return "None";
            }
        }
        return "None";
    }

    private void person(Scene scene, Outline outline, int here, PersonAt mover) {
        int closest = Integer.MAX_VALUE;
        for (PersonAt person : scene.persons()) {
            int at = outline.at(person);
            if (person.name().equals(mover.name()) && Math.abs(at - here) < Math.abs(closest - here)) {
                closest = at;
            }
        }
        if (closest == Integer.MAX_VALUE) {
            signs.add("mover-elsewhere").and(Math.min(2, scene.persons().size()));
            return;
        }
        between(outline, "m", here, closest);
    }

    private void cue(Scene scene, Outline outline, int here, Move move) {
        Cue cue = move.trigger();
        int at = outline.at(cue);
        between(outline, "c", here, at);
        String order = here < at ? "TC" : "CT";
        signs.add("c").and(cue.frame()).and(order).and(Math.min(2, outline.clauses(here, at)));
        if (!cue.word().equals(move.person().name())) {
            signs.add("c").and(cue.word()).and(order).and(Math.min(2, outline.clauses(here, at)));
        }
        long nearer = scene.positions().stream()
                .filter(other -> (outline.at(other) < at) == (here < at)
                        && Math.abs(outline.at(other) - at) < Math.abs(here - at))
                .count();
        signs.add("c").and(order).and("nearer").and((int) Math.min(3, nearer));
        signs.add("c").and(cue.frame()).and(order).and("nearer").and((int) Math.min(3, nearer));
    }

    private void between(Outline outline, String what, int here, int there) {
        String order = what + (here < there ? "<" : ">");
        int clauses = Math.min(3, outline.clauses(here, there));
        int persons = Math.min(2, outline.personsBetween(here, there));
        signs.add(order).and(clauses).and(persons);
        int from = Math.min(here, there) + 1;
        int to = Math.max(here, there);
        StringBuilder kinds = new StringBuilder(order);
        for (int i = from; i < Math.min(to, from + SHORT); i++) {
            kinds.append(outline.kind(i));
        }
        signs.add(kinds.append(to - from > SHORT ? "…" : "").toString());
    }

    private void employer(Scene scene, Outline outline, int here, PositionAt title, Move move, Direction direction) {
        CompanyAt asked = direction == Direction.IN || (direction == Direction.WITHIN && move.to() != null)
                ? move.to()
                : move.from();
        CompanyAt other = direction == Direction.IN ? move.from() : direction == Direction.OUT ? move.to() : null;
        CompanyAt before = null;
        for (CompanyAt company : scene.companies()) {
            if (company.end() <= title.start()) {
                before = company;
            }
        }
        if (before == null) {
            signs.add("no-employer");
            return;
        }
        String whose = Discourse.same(asked, before) ? "Asked" : Discourse.same(other, before) ? "Other" : "Third";
        int clauses = Math.min(2, outline.clauses(outline.at(before), here));
        signs.add("employer").and(whose).and(clauses);
        signs.add("employer").and(whose).and(before.end() == title.start() ? "Touches" : "Apart");
    }

    private void appositions(Scene scene, PositionAt title, PersonAt mover) {
        for (PersonAt person : scene.persons()) {
            Profile profile = discourse.profile(person);
            if (profile.positions().contains(title)) {
                signs.add("apposed").and(person.name().equals(mover.name())).and(profile.former());
            }
        }
    }
}
