package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.PositionAt;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
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

    TitleSigns(Discourse discourse, Outlines outlines) {
        this.discourse = discourse;
        this.outlines = outlines;
    }

    /**
     * @param at     index of the sentence that holds the title
     * @param moveAt index of the sentence that states the move
     * @param read   the title that the rules read
     */
    Set<String> of(Move move, Direction direction, int moveAt, int at, PositionAt title, @Nullable String read) {
        Scene scene = outlines.scenes().get(at);
        Outline outline = outlines.of(at);
        int here = outline.at(title);
        Set<String> signs = new LinkedHashSet<>();
        signs.add("always");
        signs.add("read" + agreement(title.title(), read));
        signs.add("sentence" + Math.max(-3, Math.min(3, at - moveAt)));
        signs.add("kind" + move.kind() + move.trigger().frame());
        beside(signs, scene, outline, here, title);
        owner(signs, scene, outline, here, move.person());
        person(signs, scene, outline, here, move.person());
        if (at == moveAt) {
            cue(signs, scene, outline, here, move);
        }
        employer(signs, scene, outline, here, title, move, direction);
        appositions(signs, scene, title, move.person());
        Set<String> directed =
                signs.stream().map(sign -> direction + sign).collect(Collectors.toCollection(LinkedHashSet::new));
        directed.addAll(signs);
        return directed;
    }

    private static String agreement(String title, @Nullable String read) {
        if (read == null) {
            return "Nothing";
        }
        return read.equals(title) ? "This" : read.contains(title) || title.contains(read) ? "Part" : "Other";
    }

    private static void beside(Set<String> signs, Scene scene, Outline outline, int here, PositionAt title) {
        signs.add("<" + outline.kind(here - 1));
        signs.add("<<" + outline.kind(here - 2) + outline.kind(here - 1));
        signs.add(">" + outline.kind(here + 1));
        signs.add(">>" + outline.kind(here + 1) + outline.kind(here + 2));
        signs.add("<>" + outline.kind(here - 1) + outline.kind(here + 1));
        for (int i = 1; i <= WORDS; i++) {
            words(signs, scene, "l", title.start() - i, title.start());
            words(signs, scene, "r", title.end(), title.end() + i);
        }
        long before = scene.positions().stream()
                .filter(other -> other.start() < title.start())
                .count();
        signs.add("nth" + Math.min(3, before));
        signs.add("titles" + Math.min(4, scene.positions().size()));
    }

    /** What stands right beside a title, unless a name is in it. */
    private static void words(Set<String> signs, Scene scene, String side, int from, int to) {
        boolean named = scene.persons().stream().anyMatch(person -> person.start() < to && person.end() > from)
                || scene.companies().stream().anyMatch(company -> company.start() < to && company.end() > from);
        if (!named && from >= scene.sentence().start() && to <= scene.sentence().end()) {
            signs.add(side + scene.text().substring(from, to));
        }
    }

    /** Whose name stands at the end of the list of titles that holds this one, and whose before it. */
    private static void owner(Set<String> signs, Scene scene, Outline outline, int here, PersonAt mover) {
        signs.add("owner" + whose(scene, outline, here, 1, mover));
        signs.add("behind" + whose(scene, outline, here, -1, mover));
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

    private static void person(Set<String> signs, Scene scene, Outline outline, int here, PersonAt mover) {
        int closest = Integer.MAX_VALUE;
        for (PersonAt person : scene.persons()) {
            int at = outline.at(person);
            if (person.name().equals(mover.name()) && Math.abs(at - here) < Math.abs(closest - here)) {
                closest = at;
            }
        }
        if (closest == Integer.MAX_VALUE) {
            signs.add("mover-elsewhere" + Math.min(2, scene.persons().size()));
            return;
        }
        between(signs, outline, "m", here, closest);
    }

    private static void cue(Set<String> signs, Scene scene, Outline outline, int here, Move move) {
        Cue cue = move.trigger();
        int at = outline.at(cue);
        between(signs, outline, "c", here, at);
        String order = here < at ? "TC" : "CT";
        signs.add("c" + cue.frame() + order + Math.min(2, outline.clauses(here, at)));
        if (!cue.word().equals(move.person().name())) {
            signs.add("c" + cue.word() + order + Math.min(2, outline.clauses(here, at)));
        }
        long nearer = scene.positions().stream()
                .filter(other -> (outline.at(other) < at) == (here < at)
                        && Math.abs(outline.at(other) - at) < Math.abs(here - at))
                .count();
        signs.add("c" + order + "nearer" + Math.min(3, nearer));
        signs.add("c" + cue.frame() + order + "nearer" + Math.min(3, nearer));
    }

    private static void between(Set<String> signs, Outline outline, String what, int here, int there) {
        String order = what + (here < there ? "<" : ">");
        int clauses = Math.min(3, outline.clauses(here, there));
        int persons = Math.min(2, outline.personsBetween(here, there));
        signs.add(order + clauses + persons);
        int from = Math.min(here, there) + 1;
        int to = Math.max(here, there);
        StringBuilder kinds = new StringBuilder(order);
        for (int i = from; i < Math.min(to, from + SHORT); i++) {
            kinds.append(outline.kind(i));
        }
        signs.add(kinds.append(to - from > SHORT ? "…" : "").toString());
    }

    private void employer(
            Set<String> signs,
            Scene scene,
            Outline outline,
            int here,
            PositionAt title,
            Move move,
            Direction direction) {
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
        signs.add("employer" + whose + clauses);
        signs.add("employer" + whose + (before.end() == title.start() ? "Touches" : "Apart"));
    }

    private void appositions(Set<String> signs, Scene scene, PositionAt title, PersonAt mover) {
        for (PersonAt person : scene.persons()) {
            Profile profile = discourse.profile(person);
            if (profile.positions().contains(title)) {
                signs.add("apposed" + person.name().equals(mover.name()) + profile.former());
            }
        }
    }
}
