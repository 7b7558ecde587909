package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.Sought;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads 挖来A的B, B被C收归麾下: an employer wins somebody, often from another. */
final class Poaching {

    /** 挖走了两位总监,分别是甲和乙. */
    private static final String NAMED = "[,:](?:其中)?(?:分别(?:是|为)|包括|即|含)|的[^,。;]{0,12},?(?:正是|是|为|叫)";

    /** 被X挖走, 被同业“X”延揽, 接受X延揽. */
    private static final Sought WON_BY = Sought.of("(?:被|遭|获|接受)(?:[^,。;]{0,8}(?:" + Places.KIND_OF_FIRM + "))?[“]?$");

    private final Discourse discourse;

    Poaching(Discourse discourse) {
        this.discourse = discourse;
    }

    void read(Scene scene, Cue cue) {
        if (cue.word().equals("带走")
                && scene.between(scene.clauseStart(cue.start()), cue.start()).matches(".*被[^,]{0,8}$")) {
            return;
        }
        PersonAt first = won(scene, cue);
        if (first == null) {
            return;
        }
        CompanyAt origin = Places.origin(scene, cue);
        CompanyAt agent = agent(scene, cue, first, origin);
        List<PersonAt> who = first.start() > cue.end()
                ? discourse.listFrom(first, scene)
                : discourse.profiles().listEnding(first, scene.persons());
        for (PersonAt person : who) {
            wins(scene, cue, discourse.profile(person), agent, origin);
        }
    }

    private @Nullable PersonAt won(Scene scene, Cue cue) {
        PersonAt behind = Scene.first(scene.persons(), cue.end(), scene.partEnd(cue.end()));
        if (behind != null) {
            int start = discourse.profile(behind).start();
            if (start - cue.end() <= 24
                    && !scene.between(cue.end(), start).replaceFirst(NAMED, "").matches(".*[,:。;].*")) {
                return behind;
            }
        }
        return Scene.last(scene.persons(), scene.clauseStart(cue.start()), cue.start());
    }

    private @Nullable CompanyAt agent(Scene scene, Cue cue, PersonAt first, @Nullable CompanyAt origin) {
        Profile profile = discourse.profile(first);
        CompanyAt agent = null;
        for (CompanyAt company : scene.companies()) {
            boolean possible = company.end() <= cue.start()
                    && company.company().employs()
                    && !company.company().media()
                    && !company.equals(origin)
                    && !(company.start() >= profile.start() && company.end() <= first.end());
            if (possible
                    && WON_BY.in(
                            scene.between(Math.max(scene.sentence().start(), company.start() - 12), company.start()))) {
                return company;
            }
            agent = possible ? company : agent;
        }
        return agent != null ? agent : discourse.houses().at(cue.start());
    }

    private void wins(Scene scene, Cue cue, Profile profile, @Nullable CompanyAt agent, @Nullable CompanyAt origin) {
        CompanyAt from = profile.company() != null ? profile.company() : origin;
        if (from != null && agent != null && Discourse.same(from, agent)) {
            from = null;
        }
        PersonAt person = profile.person();
        String post = Places.titles(scene, person.end(), 16);
        if (agent == null || cue.word().equals("挖走")) {
            if (from != null) {
                add(scene, cue, new Draft(Kind.DEPARTURE, person, from, agent, profile.titles(), post, 0.7));
            }
        } else if (from != null) {
            add(scene, cue, new Draft(Kind.JOIN, person, from, agent, profile.titles(), post, 0.8));
        } else if (!cue.word().equals("迎来") || post != null || profile.titles() != null) {
            add(
                    scene,
                    cue,
                    new Draft(Kind.JOIN, person, null, agent, null, post == null ? profile.titles() : post, 0.8));
        }
    }

    private void add(Scene scene, Cue cue, Draft draft) {
        discourse.statements().add(scene, cue, draft);
    }
}
