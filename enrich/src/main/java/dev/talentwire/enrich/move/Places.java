package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PositionAt;
import dev.talentwire.enrich.text.Sought;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the employers and the titles that stand around a cue. */
final class Places {

    /** Nouns that say what kind of employer follows: 供应商, 老东家. */
    static final String KIND_OF_FIRM =
            "公司|企业|平台|厂商|厂|商|巨头|对手|机构|集团|东家|社区|同业|同行|新创|品牌|龙头|大厂|券商|车企|药企|房企|独角兽|新势力|劲敌|友商|竞品";

    /** What opens the employer that somebody comes from. */
    private static final Pattern FROM =
            Pattern.compile("(?:从|自|由)(?:[\\u4e00-\\u9fffA-Za-z0-9]{0,9}(?:的|" + KIND_OF_FIRM + "))?[“《]?$");
    /** Words between a verb and an employer that make the employer something else than the verb's object. */
    private static final Pattern TURNED = Pattern.compile(".*(?:从|由|向|与|和|对|前|原|被).*");

    /** 后X时代, X赛道. */
    private static final Sought NO_EMPLOYER = Sought.of("^(?:时代|赛道|领域|行业|生态|模式|阵营)");

    private static final Pattern KIND = Pattern.compile("[\\u4e00-\\u9fffA-Za-z]{0,8}?(?:" + KIND_OF_FIRM + ")[“《]?");
    private static final Pattern DESCRIBED =
            Pattern.compile("[^,。;:]*的(?:[^,。;:的]{0,6}(?:" + KIND_OF_FIRM + "))?[“《]?");

    private Places() {}

    /** The employer that begins within {@code gap} characters behind an offset, in the same clause. */
    static @Nullable CompanyAt employerBehind(Scene scene, int from, int gap) {
        CompanyAt company = Scene.first(scene.companies(), from, scene.clauseEnd(from));
        if (company == null
                || (company.start() - from > gap && !described(scene, from, company))
                || !company.company().employs()
                || NO_EMPLOYER.in(scene.rest(company.end()))) {
            return null;
        }
        String between = scene.between(from, company.start()).replace("对手", "");
        if (TURNED.matcher(between).matches() && !between.matches(".*(?:" + KIND_OF_FIRM + ")$")) {
            return null;
        }
        return partOf(scene, company);
    }

    /** 到车用新创“X”担任: of a short verb the employer may stand behind what kind of firm it is. */
    static @Nullable CompanyAt ofKindBehind(Scene scene, int from) {
        CompanyAt company = employerBehind(scene, from, 12);
        return company != null
                        && KIND.matcher(scene.between(from, company.start())).matches()
                ? company
                : null;
    }

    /** 是刚拿到新一轮融资的播客公司X: a clause before the kind of firm may be long. */
    private static boolean described(Scene scene, int from, CompanyAt company) {
        return company.start() - from <= 30
                && DESCRIBED.matcher(scene.between(from, company.start())).matches();
    }

    /** 高瓴旗下的私募瓴仁: of a group and its part, the part. */
    private static CompanyAt partOf(Scene scene, CompanyAt group) {
        if (!scene.text().startsWith("旗下", group.end())) {
            return group;
        }
        CompanyAt part = Scene.first(scene.companies(), group.end(), scene.clauseEnd(group.end()));
        return part != null
                        && part.start() - group.end() <= 12
                        && part.company().employs()
                ? part
                : group;
    }

    /** 到X办了入职: the employer that the words before the cue head for. */
    static @Nullable CompanyAt headedFor(Scene scene, Cue cue) {
        CompanyAt company = Scene.last(scene.companies(), scene.clauseStart(cue.start()), cue.start());
        if (company == null || company.start() == 0 || cue.start() - company.end() > 6) {
            return null;
        }
        return "到在去赴".indexOf(scene.text().charAt(company.start() - 1)) >= 0 ? company : null;
    }

    /** 从X离职, 由X跳槽: the employer that the words before the cue come from. */
    static @Nullable CompanyAt origin(Scene scene, Cue cue) {
        int start = scene.partStart(cue.start());
        CompanyAt found = null;
        for (CompanyAt company : scene.companies()) {
            if (company.start() <= start || company.end() > cue.start() || cue.start() - company.end() > 12) {
                continue;
            }
            Matcher from = FROM.matcher(scene.between(Math.max(start, company.start() - 14), company.start()));
            boolean open = from.find() && (!from.group().startsWith("由") || cue.start() - company.end() < 6);
            if (open && scene.between(company.end(), cue.start()).indexOf(',') < 0) {
                found = company;
            }
        }
        return found;
    }

    /** Titles that begin within {@code gap} characters behind an offset, with those listed behind them. */
    static @Nullable String titles(Scene scene, int from, int gap) {
        PositionAt last = null;
        int first = -1;
        for (PositionAt position : scene.positions()) {
            if (position.core() < from || position.end() > scene.sentence().end()) {
                continue;
            }
            if (last == null) {
                if (position.start() - from > gap || interrupted(scene, from, position.core())) {
                    return null;
                }
                first = Math.max(from, position.start());
                last = position;
            } else if (listed(scene, last, position)) {
                last = position;
            } else {
                break;
            }
        }
        return last == null ? null : scene.text().substring(first, last.end());
    }

    private static boolean listed(Scene scene, PositionAt last, PositionAt next) {
        return next.start() >= last.end()
                && next.start() - last.end() <= 3
                && scene.between(last.end(), next.start()).matches("[、和及与兼/&]{1,2}|以及|兼任");
    }

    private static boolean interrupted(Scene scene, int from, int to) {
        return Scene.first(scene.persons(), from, to) != null
                || scene.between(from, to).matches(".*(?:[。;]|,(?:其|他|她|曾|此前|原)).*")
                || Scene.within(scene.cues(), from, to).stream().anyMatch(cue -> cue.frame() != Frame.TAKE_POST);
    }
}
