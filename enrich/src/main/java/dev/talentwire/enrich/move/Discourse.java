package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the readers of all frames share: who is who, which house is spoken of, and where statements go. */
record Discourse(
        Profiles profiles, Employers employers, Houses houses, Subjects subjects, Statements statements) {

    /** 该公司: the employer mentioned last. */
    private static final Pattern THAT_FIRM =
            Pattern.compile("^了?[^,。;、]{0,3}(?:该|这家|此|这个|那家)(?:公司|机构|行|校|集团|企业|基金|平台|新公司|银行)");
    /** 加入该部门: a part of the house. */
    private static final Pattern THAT_UNIT = Pattern.compile("^了?[^,。;、]{0,3}(?:该|这个|此)(?:部门|团队|事业部|实验室|项目)");
    /** 离开效力六年的公司: the employer spoken of. */
    private static final Pattern OWN_FIRM =
            Pattern.compile("^了?[^,。;、从到向]{0,14}?(?:公司|本集团|集团|团队|岗位|东家|单位|本行|学校)(?=$|[,。;!)自后去创,、]|工作|的)");

    Profile profile(PersonAt person) {
        return profiles.of(person);
    }

    List<PersonAt> listFrom(PersonAt first, Scene scene) {
        return profiles.listStarting(first, scene.persons());
    }

    /** The employer named, or pointed at, behind a cue. */
    @Nullable
    CompanyAt employerBehind(Scene scene, Cue cue, int gap) {
        CompanyAt named = Places.employerBehind(scene, cue.end(), gap);
        if (named != null) {
            return named;
        }
        String rest = scene.between(cue.end(), scene.clauseEnd(cue.end()));
        if (THAT_UNIT.matcher(rest).find()) {
            return houses.at(cue.start());
        }
        return THAT_FIRM.matcher(rest).find() ? houses.mentionedBefore(cue.start()) : null;
    }

    /** 离开公司, 加入本集团: the house itself, meant by a noun. */
    static boolean ownFirmBehind(Scene scene, Cue cue) {
        return OWN_FIRM.matcher(scene.between(cue.end(), scene.clauseEnd(cue.end()))).find();
    }

    /** The employer of somebody when the cue names none: in apposition, named as subject beside it, known from before, or spoken of. */
    @Nullable
    CompanyAt employer(Scene scene, Profile profile) {
        if (profile.company() != null) {
            return profile.company();
        }
        CompanyAt taken = profile.former() ? statements.lastTaken(scene) : null;
        if (taken != null) {
            return taken;
        }
        CompanyAt beside = houses.within(scene.partStart(profile.start()), profile.start());
        CompanyAt known = employers.of(profile.person());
        if (beside != null && (profile.titles() != null || known == null)) {
            return beside;
        }
        return known != null ? known : houses.at(profile.start());
    }

    static boolean same(CompanyAt a, CompanyAt b) {
        return a.company().id().equals(b.company().id()) || a.name().equals(b.name());
    }

    /** One house: the same employer, or parts of one group. */
    static boolean related(CompanyAt a, CompanyAt b) {
        String parent = a.company().parent();
        return same(a, b)
                || a.company().id().equals(b.company().parent())
                || b.company().id().equals(parent)
                || (parent != null && parent.equals(b.company().parent()))
                || a.name().contains(b.name())
                || b.name().contains(a.name());
    }
}
