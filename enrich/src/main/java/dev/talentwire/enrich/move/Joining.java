package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.Sought;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads 加入X, 跳槽到X, 重返X, 创办X: somebody arrives at an employer. */
final class Joining {

    /** What somebody is wherever he works. */
    private static final Pattern PROFESSION =
            Pattern.compile(".*(?:教授|专家|科学家|工程师|投资人|律师|博士|学者|研究员|设计师|顾问|分析师|股东|演员|作家)");

    /** 一同入职的还有乙. */
    private static final Sought AND = Sought.of("^的,?(?:还|也)(?:有|是|包括)");

    private final Discourse discourse;

    Joining(Discourse discourse) {
        this.discourse = discourse;
    }

    void read(Scene scene, Cue cue) {
        boolean brief = cue.word().length() == 1;
        CompanyAt to = destination(scene, cue, brief);
        if (to == null || (brief && !arrives(scene, cue, to))) {
            return;
        }
        String post = Places.titles(scene, Math.max(cue.end(), to.end()), 28);
        for (PersonAt person : discourse.subjects().of(scene, cue, false)) {
            joins(scene, cue, discourse.profile(person), to, post);
        }
    }

    private @Nullable CompanyAt destination(Scene scene, Cue cue, boolean brief) {
        CompanyAt named = discourse.employerBehind(scene, cue, brief ? 3 : 14);
        named = named == null && brief ? Places.ofKindBehind(scene, cue.end()) : named;
        if (named != null || brief) {
            return named;
        }
        CompanyAt headedFor = Places.headedFor(scene, cue);
        if (headedFor != null) {
            return headedFor;
        }
        boolean bare =
                cue.end() == scene.clauseEnd(cue.end()) || Discourse.ownFirmBehind(scene, cue) || goesOn(scene, cue);
        return (cue.frame() == Frame.JOIN || cue.frame() == Frame.RETURN) && bare
                ? discourse.houses().at(cue.start())
                : null;
    }

    /** 已加入担任X, 一同加入的还有张三: nothing but the post or the person follows. */
    private static boolean goesOn(Scene scene, Cue cue) {
        return scene.cues().stream().anyMatch(c -> c.start() == cue.end() && c.frame() == Frame.TAKE_POST)
                || AND.in(scene.rest(cue.end()));
    }

    private void joins(Scene scene, Cue cue, Profile profile, CompanyAt to, @Nullable String post) {
        PersonAt person = profile.person();
        CompanyAt origin = Places.origin(scene, cue);
        CompanyAt from = origin != null ? origin : formerHouse(scene, cue, profile, to);
        from = from != null && Discourse.same(from, to) ? null : from;
        Kind kind =
                (cue.frame() == Frame.SWITCH && from != null) || (from != null && !profile.former() && origin == null)
                        ? Kind.DEPARTURE
                        : Kind.JOIN;
        discourse
                .statements()
                .add(scene, cue, new Draft(kind, person, from, to, from == null ? null : profile.titles(), post, 0.85));
        discourse.employers().joined(person, to);
    }

    /** Where somebody comes from when the words before the cue do not say so with 从. */
    private @Nullable CompanyAt formerHouse(Scene scene, Cue cue, Profile profile, CompanyAt to) {
        CompanyAt named = discourse.formerHouse(scene, profile);
        boolean left = cue.frame() == Frame.SWITCH;
        if ((named == null || Discourse.same(named, to)) && (left || cue.frame() == Frame.RETURN)) {
            named = discourse.employers().of(profile.person());
        }
        if (named == null && left) {
            return profile.company() == null
                    ? discourse.employer(scene, profile)
                    : discourse.houses().at(cue.start());
        }
        if (named == null && holdsPost(profile)) {
            CompanyAt house = discourse.employer(scene, profile);
            return house == null || Discourse.related(house, to) ? null : house;
        }
        return named;
    }

    /** 财务总监张三, of no employer named beside it: he has a post in the house spoken of. */
    private static boolean holdsPost(Profile profile) {
        return profile.company() == null
                && profile.titles() != null
                && !profile.former()
                && !PROFESSION.matcher(profile.titles()).matches();
    }

    /** 去X任教, 回X: a short verb of motion says that somebody joins only when nothing else follows, or work does. */
    private static boolean arrives(Scene scene, Cue cue, CompanyAt to) {
        String next = scene.between(to.end(), Math.min(scene.sentence().end(), to.end() + 8))
                .replaceAll("^\\([^)]*\\)", "");
        boolean work = next.matches("(?:任|做|当|担任|出任|工作|上班|教书|就职|入职|执教|从事|负责|带|主持).*")
                || (Scene.first(
                                        scene.positions(),
                                        to.end(),
                                        Math.min(scene.sentence().end(), to.end() + 16))
                                != null
                        && next.matches("[^,。;的]*"));
        return work || (!cue.word().equals("到") && (next.isEmpty() || ",。;!".indexOf(next.charAt(0)) >= 0));
    }

    /** X由前乙公司工程师张三创办. */
    private @Nullable CompanyAt foundedBy(Scene scene, Cue cue) {
        int clause = scene.clauseStart(cue.start());
        CompanyAt subject = discourse.houses().within(clause, cue.start());
        boolean passive = subject != null && scene.text().startsWith("由", subject.end());
        return passive && cue.end() == scene.clauseEnd(cue.end()) ? subject : null;
    }

    /** 创办X. */
    void founded(Scene scene, Cue cue) {
        CompanyAt to = discourse.employerBehind(scene, cue, 16);
        to = to == null ? foundedBy(scene, cue) : to;
        if (to == null || scene.text().startsWith("的", cue.end())) {
            return;
        }
        CompanyAt subject = Scene.last(scene.companies(), scene.clauseStart(cue.start()), cue.start());
        if (cue.word().endsWith("成立") && subject != null && subject.end() == cue.start()) {
            return;
        }
        discourse.houses().turnsTo(cue.end(), to);
        for (PersonAt person : discourse.subjects().of(scene, cue, false)) {
            Profile profile = discourse.profile(person);
            CompanyAt former = profile.company() != null && profile.former() && !Discourse.same(profile.company(), to)
                    ? profile.company()
                    : null;
            String before = former == null ? null : profile.titles();
            discourse.statements().add(scene, cue, new Draft(Kind.FOUNDING, person, former, to, before, "创始人", 0.8));
        }
    }
}
