package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.Sought;
import org.jspecify.annotations.Nullable;

/** Says what it means that somebody gets a post: a change within a house, or a move into it. */
final class Posts {

    private static final Sought GOVERNMENT =
            Sought.of("市委|省委|县委|区委|书记|市长|省长|县长|区长|副市长|副省长|厅长|局长|部长助理|党组|人大|政协|组织部|大使|议员|总统|首相|州长|常委|司长|州委");

    /** 党委书记、副总经理: a post of a firm beside that of its party committee. */
    private static final Sought OF_A_FIRM = Sought.of("经理|总裁|董事|监事|总会计师|总工程师|行长");

    /** Words that say that somebody goes elsewhere when another employer follows. */
    private static final Sought TRANSFER = Sought.of("改任|转任|调任|转岗");

    /** Posts that somebody takes beside the one he has. */
    private static final Sought BESIDE = Sought.of("兼职|客座|独立(?:非执行)?董事|荣誉|名誉");

    /** Words that say that somebody rises or changes where he is. */
    private static final Sought INSIDE = Sought.of("改任|升任|晋升|擢升|提拔|扶正|提升|升为|升至|拔擢");

    private final Discourse discourse;

    Posts(Discourse discourse) {
        this.discourse = discourse;
    }

    /** True for a post in government or party. */
    static boolean ofGovernment(@Nullable String post) {
        return post != null && GOVERNMENT.in(post) && !OF_A_FIRM.in(post);
    }

    /** @param named the employer that the text names beside the post, or the one that gives it */
    void give(Scene scene, Cue cue, PersonAt person, @Nullable CompanyAt named, @Nullable String post) {
        if (ofGovernment(post)) {
            discourse.statements().note(scene, person.name() + ": a government or party post");
            return;
        }
        Profile profile = discourse.profile(person);
        CompanyAt origin = Places.origin(scene, cue);
        CompanyAt from = origin != null ? origin : discourse.formerHouse(scene, profile);
        if (from == null && named != null && TRANSFER.in(cue.word()) && profile.titles() != null) {
            CompanyAt spoken = discourse.houses().within(scene.partStart(profile.start()), profile.start());
            from = spoken == null || Discourse.related(spoken, named) ? null : spoken;
        }
        CompanyAt to = named != null ? named : house(scene, cue, profile, from);
        if (to == null || !to.company().employs()) {
            return;
        }
        boolean inside = INSIDE.in(cue.word()) && !profile.former() && origin == null;
        discourse
                .statements()
                .add(
                        scene,
                        cue,
                        inside && from != null
                                ? Draft.within(person, discourse.houses().groupOf(from), profile.titles(), post, 0.75)
                                : draft(profile, from, to, origin != null, post));
    }

    private Draft draft(
            Profile profile, @Nullable CompanyAt from, CompanyAt to, boolean cameFrom, @Nullable String post) {
        PersonAt person = profile.person();
        if (from != null && post != null && !profile.former() && BESIDE.in(post)) {
            return new Draft(Kind.ROLE_CHANGE, person, null, to, null, post, 0.7);
        }
        if (from != null && !Discourse.related(from, to)) {
            Kind kind = profile.former() || cameFrom ? Kind.JOIN : Kind.DEPARTURE;
            return new Draft(kind, person, from, to, profile.titles(), post, 0.75);
        }
        if (profile.company() != null || profile.titles() != null) {
            CompanyAt group = from == null
                    ? to
                    : Discourse.same(from, to) ? from : discourse.houses().groupOf(from);
            return Draft.within(person, group, profile.titles(), post, 0.75);
        }
        CompanyAt known = discourse.employers().of(person);
        if (known != null && Discourse.related(known, to)) {
            return Draft.within(person, known, null, post, 0.7);
        }
        return new Draft(Kind.ROLE_CHANGE, person, null, to, null, post, 0.7);
    }

    private @Nullable CompanyAt otherThan(CompanyAt former) {
        CompanyAt main = discourse.houses().main();
        return main == null || Discourse.same(main, former) ? null : main;
    }

    /** Whose post it is when the text does not say so beside it. */
    private @Nullable CompanyAt house(Scene scene, Cue cue, Profile profile, @Nullable CompanyAt from) {
        CompanyAt joined = discourse.statements().joinedIn(scene, profile.person());
        if (joined != null) {
            return joined;
        }
        int at = Math.min(profile.start(), cue.start());
        CompanyAt beside = discourse.houses().within(scene.sentence().start(), at);
        if (from != null && !profile.former()) {
            boolean elsewhere = beside != null && !Discourse.related(beside, from) && !INSIDE.in(cue.word());
            return elsewhere ? beside : from;
        }
        CompanyAt known = discourse.statements().houseIn(scene, profile.person());
        if (known == null && beside == null && from == null) {
            known = known != null ? known : discourse.employers().current(profile.person());
        }
        CompanyAt spoken = known != null ? known : discourse.houses().at(at);
        return spoken != null
                        && from != null
                        && profile.former()
                        && profile.company() != null
                        && Discourse.same(spoken, from)
                ? otherThan(from)
                : spoken;
    }
}
