package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a sentence and its article show of a person and an employer: how the two, the words of moving and the titles lie to each other,
 * what the discourse knows, and what the rules make of it. Names that were recognised never enter a sign, but for another
 * name in brackets.
 */
final class TieSigns {

    private static final int MOST_CUES = 12;
    private static final int MOST_BETWEEN = 24;
    private static final int FAR = 9;
    /** In how many steps it shows how sure an employer's name is. */
    private static final int EMPLOYER_STEPS = 5;

    private static final int LEFT_WORDS = 12;
    private static final int RIGHT_WORDS = 10;
    private static final Pattern PRONOUN = Pattern.compile("他们|她们|他|她|其|此人|两人|二人|三人|前者|后者|本人|上述|该");

    private final Discourse discourse;
    private final List<Scene> scenes;
    private final Readings readings;
    private final Map<String, Integer> companyCounts = new HashMap<>();
    private final Map<String, Integer> personCounts = new HashMap<>();
    private final Prominence prominence;
    private final Map<Heard, Move> judged = new HashMap<>();
    /** Of the tie in hand. */
    private final Signs signs = new Signs();

    TieSigns(Discourse discourse, List<Scene> scenes, Readings readings, Prominence prominence) {
        this.discourse = discourse;
        this.scenes = scenes;
        this.readings = readings;
        this.prominence = prominence;
        for (Scene scene : scenes) {
            scene.companies().forEach(at -> companyCounts.merge(at.company().id(), 1, Integer::sum));
            scene.persons().forEach(at -> personCounts.merge(at.name(), 1, Integer::sum));
        }
    }

    /** A move word, and of whom it is heard. */
    private record Heard(Cue cue, String person) {}

    /** Where the two stand in the outline of a sentence; below 0 who is only carried into it. */
    private record Standing(PersonAt person, CompanyAt company, int personAt, int companyAt) {

        boolean both() {
            return personAt >= 0 && companyAt >= 0;
        }

        /** P, E and C in the order in which person, employer and cue stand. */
        String order(int cue) {
            StringBuilder order = new StringBuilder("C");
            if (companyAt >= 0) {
                order.insert(companyAt < cue ? 0 : 1, 'E');
            }
            if (personAt >= 0) {
                int before = (cue < personAt ? 1 : 0) + (companyAt >= 0 && companyAt < personAt ? 1 : 0);
                order.insert(before, 'P');
            }
            return order.toString();
        }
    }

    WeighedTie weighedBy(Odds odds, int index, Outline outline, PersonAt person, CompanyAt company) {
        Scene scene = scenes.get(index);
        signs.clear();
        Standing places = places(scene, outline, person, company);
        signs.add("always");
        signs.add("carried").and(places.personAt() < 0).and(places.companyAt() < 0);
        crowd(scene);
        if (places.personAt() >= 0) {
            beside("p", outline, places.personAt(), places);
        }
        if (places.companyAt() >= 0) {
            beside("e", outline, places.companyAt(), places);
            rank(scene, places);
        }
        if (places.both()) {
            between(outline, places);
        }
        Cue nearest = cues(scene, outline, places);
        if (places.personAt() >= 0) {
            words(scene, outline, "p", places.person().start(), places.person().end());
        }
        discourse(scene, places);
        neighbours(index, person);
        readings.signs(signs, scene.sentence(), person, company);
        String prominent = prominence.signs(
                signs,
                scene,
                index,
                places.company(),
                places.personAt() >= 0
                        ? places.person().start()
                        : scene.sentence().start());
        together(scene, outline, places, nearest, prominent);
        Tie tie = new Tie(scene, places.person(), places.company(), nearest);
        return new WeighedTie(tie, odds.of(tie, signs));
    }

    /** The mentions of the two that stand closest to each other. */
    private static Standing places(Scene scene, Outline outline, PersonAt person, CompanyAt company) {
        PersonAt who = null;
        CompanyAt where = null;
        int closest = Integer.MAX_VALUE;
        for (PersonAt p : scene.persons()) {
            if (!p.name().equals(person.name())) {
                continue;
            }
            who = who == null ? p : who;
            for (CompanyAt c : scene.companies()) {
                int distance = Math.abs(c.start() - p.start());
                if (c.company().id().equals(company.company().id()) && distance < closest) {
                    closest = distance;
                    who = p;
                    where = c;
                }
            }
        }
        if (where == null) {
            where = scene.companies().stream()
                    .filter(c -> c.company().id().equals(company.company().id()))
                    .findFirst()
                    .orElse(null);
        }
        return new Standing(
                who == null ? person : who,
                where == null ? company : where,
                who == null ? -1 : outline.at(who),
                where == null ? -1 : outline.at(where));
    }

    private void crowd(Scene scene) {
        long companies = scene.companies().stream()
                .map(at -> at.company().id())
                .distinct()
                .count();
        signs.add("crowd").and(Math.min(3, scene.persons().size())).and((int) Math.min(3, companies));
        signs.add("houses").and(Math.min(4, companyCounts.size()));
        signs.add("people").and(Math.min(4, personCounts.size()));
    }

    private static String kind(Outline outline, int at, Standing places) {
        return at == places.personAt() ? "P*" : at == places.companyAt() ? "E*" : outline.kind(at);
    }

    private void beside(String name, Outline outline, int at, Standing places) {
        String l1 = kind(outline, at - 1, places);
        String l2 = kind(outline, at - 2, places);
        String l3 = kind(outline, at - 3, places);
        String r1 = kind(outline, at + 1, places);
        String r2 = kind(outline, at + 2, places);
        String r3 = kind(outline, at + 3, places);
        signs.add(name).and("<").and(l1);
        signs.add(name).and("<<").and(l2).and(l1);
        signs.add(name).and("<<<").and(l3).and(l2).and(l1);
        signs.add(name).and(">").and(r1);
        signs.add(name).and(">>").and(r1).and(r2);
        signs.add(name).and(">>>").and(r1).and(r2).and(r3);
        signs.add(name).and("<>").and(l1).and(r1);
    }

    /** How many other employers stand nearer to the person. */
    private void rank(Scene scene, Standing places) {
        if (places.personAt() < 0) {
            return;
        }
        int own = Math.abs(places.company().start() - places.person().start());
        String id = places.company().company().id();
        long nearer = scene.companies().stream()
                .filter(c -> !c.company().id().equals(id)
                        && Math.abs(c.start() - places.person().start()) < own)
                .map(c -> c.company().id())
                .distinct()
                .count();
        signs.add("nearer").and((int) Math.min(3, nearer));
    }

    private void between(Outline outline, Standing places) {
        int from = Math.min(places.personAt(), places.companyAt());
        int to = Math.max(places.personAt(), places.companyAt());
        String order = places.personAt() < places.companyAt() ? "PE" : "EP";
        signs.add(order);
        for (int i = from + 1; i < Math.min(to, from + MOST_BETWEEN); i++) {
            String kind = kind(outline, i, places);
            String next = kind(outline, i + 1, places);
            signs.add(order).and("-").and(kind);
            signs.add(order).and("-").and(kind).and(next);
            signs.add(order)
                    .and("-")
                    .and(kind(outline, i - 1, places))
                    .and(kind)
                    .and(next);
        }
        signs.add(order)
                .and(Math.min(3, outline.clauses(from, to)))
                .and(Math.min(2, outline.personsBetween(from, to)))
                .and(Math.min(2, outline.employersBetween(from, to)));
    }

    /** @return the cue nearest to the two */
    private @Nullable Cue cues(Scene scene, Outline outline, Standing places) {
        Cue nearest = null;
        int lowest = Integer.MAX_VALUE;
        for (Cue cue : near(scene.cues(), places)) {
            int at = outline.at(cue);
            int person = places.personAt();
            int company = places.companyAt();
            int fromPerson = person < 0 ? FAR : outline.clauses(person, at);
            int fromCompany = company < 0 ? FAR : outline.clauses(company, at);
            int persons = person < 0 ? FAR : outline.personsBetween(person, at);
            int companies = company < 0 ? FAR : outline.employersBetween(company, at);
            String what = cue.frame() + places.order(at);
            signs.add("c").and(what);
            signs.add("c")
                    .and(what)
                    .and(Math.min(2, fromPerson))
                    .and(Math.min(2, fromCompany))
                    .and(Math.min(1, persons))
                    .and(Math.min(1, companies));
            signs.add("cp").and(what).and(Math.min(2, fromPerson)).and(Math.min(2, persons));
            signs.add("ce").and(what).and(Math.min(2, fromCompany)).and(Math.min(2, companies));
            signs.add("cw")
                    .and(cue.word())
                    .and(places.order(at))
                    .and(Math.min(1, fromPerson))
                    .and(Math.min(1, fromCompany));
            int cost = fromPerson * 3 + fromCompany * 2 + persons * 2 + companies;
            if (cost < lowest) {
                lowest = cost;
                nearest = cue;
            }
        }
        signs.add("cues").and(Math.min(3, scene.cues().size()));
        if (nearest != null) {
            nearest(scene, outline, places, nearest);
        }
        return nearest;
    }

    /** In a long list, the words of moving around the tie. */
    private static List<Cue> near(List<Cue> cues, Standing places) {
        if (cues.size() <= MOST_CUES) {
            return cues;
        }
        int at = places.personAt() >= 0
                ? places.person().start()
                : places.company().start();
        return cues.stream()
                .sorted(Comparator.comparingInt(cue -> Math.abs(cue.start() - at)))
                .limit(MOST_CUES)
                .sorted(Comparator.comparingInt(Cue::start))
                .toList();
    }

    private void nearest(Scene scene, Outline outline, Standing places, Cue cue) {
        int at = outline.at(cue);
        String what = cue.frame() + places.order(at);
        signs.add("n").and(what);
        signs.add("n<").and(kind(outline, at - 1, places)).and(cue.frame());
        signs.add("n>").and(cue.frame()).and(kind(outline, at + 1, places));
        signs.add("nw").and(cue.word());
        signs.add("nw").and(cue.word()).and(places.order(at));
        words(scene, outline, "c", cue.start(), cue.end());
        Matcher pronoun = PRONOUN.matcher(scene.text()).region(scene.clauseStart(cue.start()), cue.start());
        if (pronoun.find()) {
            signs.add("pronoun").and(pronoun.group()).and(places.personAt() < 0);
        }
        Move heard = judged.computeIfAbsent(
                new Heard(cue, places.person().name()),
                key -> discourse
                        .statements()
                        .judge(scene, cue, Draft.departure(places.person(), places.company(), null, 0)));
        String facts = heard.status() + (heard.background() ? "history" : "");
        signs.add("facts").and(facts);
        signs.add("facts").and(facts).and(what);
        signs.add("dated")
                .and(heard.date() == null ? "" : heard.date().precision().name());
    }

    /** Every two characters near a stretch that belong to no name. */
    private void words(Scene scene, Outline outline, String where, int start, int end) {
        int from = scene.sentence().start();
        int to = scene.sentence().end();
        String left = where + "l";
        String right = where + "r";
        for (int i = Math.max(from, start - LEFT_WORDS); i + 2 <= start; i++) {
            word(scene, outline, left, i);
        }
        for (int i = end; i + 2 <= Math.min(to, end + RIGHT_WORDS); i++) {
            word(scene, outline, right, i);
        }
    }

    private void word(Scene scene, Outline outline, String side, int at) {
        if (!outline.names(at, at + 2)) {
            signs.add(side).and(scene.text(), at, at + 2);
        }
    }

    private void discourse(Scene scene, Standing places) {
        CompanyAt company = places.company();
        PersonAt person = places.person();
        int at = places.personAt() >= 0 ? person.start() : scene.sentence().start();
        Houses houses = discourse.houses();
        sign("house", spokenOf(scene, places));
        sign("houseOfSentence", Discourse.same(houses.at(scene.sentence().start()), company));
        sign("main", Discourse.same(houses.main(), company));
        sign("last", Discourse.same(houses.mentionedBefore(at), company));
        Profile profile = discourse.profile(person);
        sign("apposed" + profile.former(), Discourse.same(profile.company(), company));
        sign("apposedToOther", profile.company() != null && !Discourse.same(profile.company(), company));
        sign("titled", profile.titles() != null);
        sign("employer", Discourse.same(discourse.employers().of(person), company));
        sign("current", Discourse.same(discourse.employers().current(person), company));
        sign("media", company.company().media());
        sign("known", company.company().known());
        signs.add("employer").and((int) (EMPLOYER_STEPS * company.company().likelihood()));
        signs.add("named")
                .and(Math.min(3, companyCounts.getOrDefault(company.company().id(), 0)));
        signs.add("seen").and(Math.min(3, personCounts.getOrDefault(person.name(), 0)));
        for (PersonAt other : scene.persons()) {
            Profile of = discourse.profile(other);
            sign("ofOther" + of.former(), !other.name().equals(person.name()) && Discourse.same(of.company(), company));
        }
    }

    /**
     * What the rules read together with what the discourse knows of the two: a sum of weights cannot say that a departure is believed of
     * the employer in apposition, and of the house spoken of only when there is none.
     */
    private void together(Scene scene, Outline outline, Standing places, @Nullable Cue cue, String prominent) {
        PersonAt person = places.person();
        CompanyAt company = places.company();
        String told = readings.told(scene.sentence(), person, company);
        boolean apposed = Discourse.same(discourse.profile(person).company(), company);
        boolean house = spokenOf(scene, places);
        String role = role(places, apposed, house);
        String standing = (places.companyAt() < 0 ? "-" : places.companyAt() < places.personAt() ? "<" : ">")
                + (places.personAt() < 0 ? "-" : "P");
        signs.add("told").and(told).and(role);
        signs.add("told").and(told).and(standing).and(apposed).and(house);
        signs.add("prominent").and(told).and(prominent);
        signs.add("prominent").and(role).and(prominent).and(standing);
        if (cue == null) {
            return;
        }
        int c = outline.at(cue);
        int fromPerson = places.personAt() < 0 ? FAR : Math.min(2, outline.clauses(places.personAt(), c));
        int fromCompany = places.companyAt() < 0 ? FAR : Math.min(2, outline.clauses(places.companyAt(), c));
        signs.add("told").and(told).and(cue.frame()).and(role);
        signs.add("told").and(told).and(standing).and(fromPerson).and(fromCompany);
        signs.add("role").and(cue.frame()).and(places.order(c)).and(role);
        signs.add("role").and(cue.word()).and(role);
        signs.add("prominent").and(cue.frame()).and(prominent).and(standing);
    }

    /** A: in apposition, a: another is; F: formerly; H: the house spoken of; C: known to work there. */
    private String role(Standing places, boolean apposed, boolean house) {
        Profile profile = discourse.profile(places.person());
        return (apposed ? "A" : profile.company() != null ? "a" : "")
                + (profile.former() ? "F" : "")
                + (house ? "H" : "")
                + (Discourse.same(discourse.employers().current(places.person()), places.company()) ? "C" : "");
    }

    private boolean spokenOf(Scene scene, Standing places) {
        int at = places.personAt() >= 0
                ? places.person().start()
                : scene.sentence().start();
        return Discourse.same(discourse.houses().at(at), places.company());
    }

    /** The frames of the sentences beside, and whether they name the person. */
    private void neighbours(int index, PersonAt person) {
        beside("before", index - 1, person);
        beside("behind", index + 1, person);
    }

    private void beside(String where, int index, PersonAt person) {
        if (index < 0 || index >= scenes.size()) {
            return;
        }
        Scene scene = scenes.get(index);
        boolean named = scene.persons().stream().anyMatch(p -> p.name().equals(person.name()));
        scene.cues().stream()
                .limit(3)
                .forEach(cue -> signs.add(where).and(cue.frame()).and(named));
    }

    private void sign(String name, boolean shown) {
        if (shown) {
            signs.add(name);
        }
    }
}
