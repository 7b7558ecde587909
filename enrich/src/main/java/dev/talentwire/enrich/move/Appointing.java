package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.Sought;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads 任命A为X, A获委任为X, 选举A为X: an employer gives somebody a post. */
final class Appointing {

    private static final Pattern PASSIVE = Pattern.compile(".*(?:被|获|受|经|已|由)[^,]{0,8}$");
    /** 聘任其为总经理. */
    private static final Sought PRONOUN = Sought.of("^(?:其|他|她)(?:为|担任|出任|任)");
    /** 增聘A管理一只基金: the work stands for the post. */
    private static final Sought WORK = Sought.of("^(?:先生|女士)?(?:管理|共管|共同管理|负责|主持|掌管|分管)");

    private static final Sought GIVEN = Sought.of("^(?:先生|女士)?(?:分别)?(?:为|担任|出任)");

    private final Discourse discourse;
    private final Posts posts;

    Appointing(Discourse discourse, Posts posts) {
        this.discourse = discourse;
        this.posts = posts;
    }

    void read(Scene scene, Cue cue) {
        if (cue.word().equals("核准") && !scene.rest(cue.end()).contains("任职资格")) {
            return;
        }
        PersonAt first = Scene.first(scene.persons(), cue.end(), scene.partEnd(cue.end()));
        boolean object = Scene.first(scene.persons(), cue.end(), scene.clauseEnd(cue.end())) != null;
        boolean passive = cue.word().length() > 1
                && !object
                && PASSIVE.matcher(scene.between(scene.clauseStart(cue.start()), cue.start()))
                        .matches();
        if (passive) {
            String post = Places.titles(scene, cue.end(), 20);
            if (post != null) {
                for (PersonAt person : discourse.subjects().of(scene, cue, false)) {
                    posts.give(scene, cue, person, Places.employerBehind(scene, cue.end(), 10), post);
                }
            }
            return;
        }
        if (PRONOUN.in(scene.rest(cue.end()))) {
            PersonAt meant = discourse.subjects().spokenOf(scene, cue.start());
            String post = Places.titles(scene, cue.end(), 12);
            if (meant != null && post != null) {
                posts.give(
                        scene, cue, meant, discourse.houses().within(scene.partStart(cue.start()), cue.start()), post);
            }
            return;
        }
        if (first != null && discourse.profile(first).start() - cue.end() <= 14) {
            appointed(scene, cue, first);
        }
    }

    private void appointed(Scene scene, Cue cue, PersonAt first) {
        CompanyAt agent = discourse.houses().within(scene.partStart(cue.start()), cue.start());
        agent = agent != null ? agent : discourse.houses().at(cue.start());
        List<PersonAt> who = discourse.listFrom(first, scene);
        for (int i = 0; i < who.size(); i++) {
            PersonAt person = who.get(i);
            if (keeps(scene, person)) {
                continue;
            }
            int next = i + 1 < who.size() ? discourse.profile(who.get(i + 1)).start() : scene.partEnd(person.end());
            String post = Places.titles(scene, person.end(), Math.min(16, Math.max(0, next - person.end())));
            if (post == null) {
                post = Places.titles(scene, who.get(who.size() - 1).end(), 20);
            }
            boolean work = WORK.in(scene.rest(person.end()));
            if (post != null || work) {
                posts.give(scene, cue, person, house(scene, person, agent), work ? null : post);
            }
        }
        others(scene, cue, who, agent);
    }

    private boolean keeps(Scene scene, PersonAt person) {
        return Bystanders.keeps(scene, person, discourse.profile(person).start());
    }

    private @Nullable CompanyAt house(Scene scene, PersonAt person, @Nullable CompanyAt agent) {
        CompanyAt named = Places.employerBehind(scene, person.end(), 8);
        return named != null ? named : agent;
    }

    /** 聘甲为总经理、乙为副总经理;聘甲为总经理,丙、丁为副总经理: the verb goes on over those who have a post behind their name or list. */
    private void others(Scene scene, Cue cue, List<PersonAt> done, @Nullable CompanyAt agent) {
        int end = scene.partEnd(cue.end());
        for (PersonAt person : scene.persons()) {
            if (person.start() <= cue.end() || person.end() > end || done.contains(person) || keeps(scene, person)) {
                continue;
            }
            List<PersonAt> list = discourse.listFrom(person, scene);
            PersonAt last = list.get(list.size() - 1);
            int before = discourse.profile(person).start() - 1;
            boolean listed = ",、和及".indexOf(scene.text().charAt(Math.max(0, before))) >= 0;
            boolean another = scene.cues().stream()
                    .anyMatch(c -> c.start() >= cue.end() && c.end() <= person.start() && c.frame() != Frame.TAKE_POST);
            String post = listed && !another && GIVEN.in(scene.rest(last.end()))
                    ? Places.titles(scene, last.end(), 14)
                    : null;
            if (post != null) {
                posts.give(scene, cue, person, agent, post);
            }
        }
    }
}
