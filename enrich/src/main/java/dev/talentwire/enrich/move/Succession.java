package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.Sought;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads 接替A: somebody takes over, and A gives up; two facts in one word. */
final class Succession {

    private static final Sought INVERTED =
            Sought.of("^(?:(?:职务|职位)?的|出任[^,]{0,10}的|担任[^,]{0,10}的)?(?:人选|人)?(?:[^,。;]{0,8},)?(?:则|正|将)?(?:是|为)");
    /** 接替他的是, 接替他的张三: the one succeeded is a pronoun. */
    private static final Pattern OF_PRONOUN =
            Pattern.compile("^(?:他|她|其|前者|后者)的?(?:职务|职位|工作|岗位)?的(?:人选|人)?,?(?:则|正|将)?(?:是|为)?");

    private final Discourse discourse;
    private final Posts posts;

    Succession(Discourse discourse, Posts posts) {
        this.discourse = discourse;
        this.posts = posts;
    }

    void read(Scene scene, Cue cue) {
        Matcher pronoun = OF_PRONOUN.matcher(scene.text()).region(cue.end(), scene.partEnd(cue.end()));
        if (pronoun.lookingAt()) {
            PersonAt successor = Scene.first(scene.persons(), pronoun.end(), scene.partEnd(cue.end()));
            if (successor != null) {
                Profile profile = discourse.profile(successor);
                posts.give(
                        scene,
                        cue,
                        successor,
                        profile.company() == null ? null : discourse.houses().at(profile.start()),
                        null);
            }
            return;
        }
        int clauseEnd = scene.clauseEnd(cue.end());
        PersonAt predecessor = Scene.first(scene.persons(), cue.end(), clauseEnd);
        List<PersonAt> who = successors(scene, cue, predecessor);
        String post = Places.titles(scene, predecessor == null ? cue.end() : predecessor.end(), 14);
        if (post == null && predecessor != null) {
            post = discourse.profile(predecessor).titles();
            post = post != null ? post : discourse.statements().lastPost(predecessor);
        }
        if (predecessor == null && post == null) {
            return;
        }
        for (PersonAt person : who) {
            if (predecessor == null || !person.name().equals(predecessor.name())) {
                posts.give(scene, cue, person, house(person, predecessor), post);
            }
        }
        if (predecessor != null && !who.isEmpty()) {
            gaveUp(scene, cue, predecessor, post);
        }
    }

    private List<PersonAt> successors(Scene scene, Cue cue, @Nullable PersonAt predecessor) {
        if (predecessor != null && INVERTED.in(scene.between(predecessor.end(), scene.clauseEnd(predecessor.end())))) {
            PersonAt successor = Scene.first(scene.persons(), predecessor.end(), scene.partEnd(cue.end()));
            return successor == null ? List.of() : List.of(successor);
        }
        return discourse.subjects().of(scene, cue, false);
    }

    private @Nullable CompanyAt house(PersonAt person, @Nullable PersonAt predecessor) {
        if (predecessor == null) {
            return null;
        }
        CompanyAt house = discourse.profile(predecessor).company();
        house = house != null ? house : discourse.statements().lastHouse(predecessor);
        return house == null && discourse.profile(person).company() == null
                ? discourse.employers().of(predecessor)
                : house;
    }

    private void gaveUp(Scene scene, Cue cue, PersonAt predecessor, @Nullable String post) {
        if (discourse.statements().left(predecessor)) {
            return;
        }
        Profile profile = discourse.profile(predecessor);
        CompanyAt from = profile.company() != null
                ? profile.company()
                : discourse.employers().of(predecessor);
        List<Move> moves = discourse.statements().all();
        if (from == null) {
            from = moves.isEmpty()
                    ? discourse.houses().at(cue.start())
                    : moves.get(moves.size() - 1).to();
        }
        if (from != null) {
            String position = profile.titles() != null ? profile.titles() : post;
            discourse.statements().add(scene, cue, Draft.departure(predecessor, from, position, 0.6));
        }
    }
}
