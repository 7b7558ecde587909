package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import java.util.List;

/** Reads 甲与乙对调职务: two people take each other's post. */
final class Exchange {

    private final Discourse discourse;

    Exchange(Discourse discourse) {
        this.discourse = discourse;
    }

    void read(Scene scene, Cue cue) {
        PersonAt last = Scene.last(scene.persons(), scene.clauseStart(cue.start()), cue.start());
        if (last == null) {
            return;
        }
        List<PersonAt> two = discourse.profiles().listEnding(last, scene.persons());
        if (two.size() == 2) {
            takes(scene, cue, two.get(0), two.get(1));
            takes(scene, cue, two.get(1), two.get(0));
        }
    }

    private void takes(Scene scene, Cue cue, PersonAt person, PersonAt other) {
        Profile own = discourse.profile(person);
        Profile others = discourse.profile(other);
        CompanyAt from = discourse.employer(scene, own);
        CompanyAt to = others.company() != null ? others.company() : from;
        if (from == null || to == null) {
            return;
        }
        discourse
                .statements()
                .add(
                        scene,
                        cue,
                        Discourse.related(from, to)
                                ? Draft.within(person, from, own.titles(), others.titles(), 0.7)
                                : new Draft(Kind.DEPARTURE, person, from, to, own.titles(), others.titles(), 0.7));
    }
}
