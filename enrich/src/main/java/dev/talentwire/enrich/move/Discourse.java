package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.Sought;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the readers of all frames share: who is who, which house is spoken of, and where statements go. */
record Discourse(Profiles profiles, Employers employers, Houses houses, Subjects subjects, Statements statements) {

    /** 该公司: the employer mentioned last. */
    private static final Sought THAT_FIRM =
            Sought.of("^了?[^,。;、]{0,3}(?:该|这家|此|这个|那家)(?:[^,。;]{1,30}的)?(?:公司|机构|行|校|集团|企业|基金|平台|新公司|银行)");
    /** 后者创始人A, 该公司财务总监A: of the employer mentioned last. */
    private static final Pattern THE_LATTER = Pattern.compile("(?:后者|该公司|该集团|该行|该机构|该企业|这家公司)的?$");
    /** 加入该部门: a part of the house. */
    private static final Sought THAT_UNIT = Sought.of("^了?[^,。;、]{0,3}(?:该|这个|此)(?:部门|团队|事业部|实验室|项目)");
    /** 离开效力六年的公司: the employer spoken of. */
    private static final Pattern OWN_FIRM =
            Pattern.compile("^了?[^,。;、从到向]{0,14}?(?:公司|本集团|集团|团队|岗位|东家|单位|本行|学校)(?=$|[,。;!)自后去创,、]|工作|的)");

    /** (01234)在港交所公告,: an announcement, and nothing between it and the person. */
    private static final Sought ANNOUNCES = Sought.of(
            "^(?:[(][^()]{0,16}[)])?(?![^,。;:]{0,20}(?:被|遭|对手))[^,。;:]{0,20}(?:公告|公布|宣布|通告|发文|通报|文告|公示)[中里]?[,:称说]{1,2}$");

    private static final Sought ANOTHER = Sought.of("一家|某|另|其他|别的|创业公司|初创|新公司|子公司|外企|国企|民企|大公司|上市公司");
    private static final String PLACE_NAMES =
            "中国 中华 北京 上海 天津 重庆 广东 广州 深圳 浙江 江苏 山东 河北 河南 湖北 湖南 四川 福建 江西 安徽 辽宁 吉林 陕西 山西 云南 贵州 广西 海南 甘肃 青海 宁夏 新疆 西藏 内蒙 杭州 南京 苏州 成都 武汉 西安 宁波 青岛 大连 厦门 长沙 无锡 香港 澳门 台湾 台北 东方 国家 华夏 南方 北方 东北 西南 全国 美国 日本 韩国 德国 英国 法国";

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
        if (THAT_UNIT.in(rest)) {
            return houses.at(cue.start());
        }
        return THAT_FIRM.in(rest) ? houses.mentionedBefore(scene.clauseStart(cue.start())) : null;
    }

    /** 离开公司, 加入本集团: the house itself, meant by a noun. */
    static boolean ownFirmBehind(Scene scene, Cue cue) {
        Matcher own = OWN_FIRM.matcher(scene.between(cue.end(), scene.clauseEnd(cue.end())));
        return own.find() && !ANOTHER.in(own.group());
    }

    /** The employer of somebody when the cue names none: in apposition, named as subject beside it, known from before, or spoken of. */
    @Nullable
    CompanyAt employer(Scene scene, Profile profile) {
        CompanyAt own = formerHouse(scene, profile);
        if (own != null) {
            return own;
        }
        if (THE_LATTER
                .matcher(scene.between(Math.max(scene.sentence().start(), profile.start() - 5), profile.start()))
                .find()) {
            return houses.mentionedBefore(profile.start());
        }
        CompanyAt beside = houses.within(scene.partStart(profile.start()), profile.start());
        CompanyAt known = employers.of(profile.person());
        if (beside != null
                && (profile.titles() != null
                        || known == null
                        || employers.current(profile.person()) == null
                        || announces(scene, beside, profile.start()))) {
            return beside;
        }
        return known != null ? known : houses.at(profile.start());
    }

    /** X在港交所公告,甲请辞: who announces a change of post has him, whomever he was known to work for. */
    private static boolean announces(Scene scene, CompanyAt house, int until) {
        return house.end() <= until && ANNOUNCES.in(scene.between(house.end(), until));
    }

    /** 前任A, 原校长A, of nobody said: the house in which the sentence has just given the post to another. */
    @Nullable
    CompanyAt formerHouse(Scene scene, Profile profile) {
        return profile.company() == null && profile.former() ? statements.lastTaken(scene) : profile.company();
    }

    /** False when there is no first one. */
    static boolean same(@Nullable CompanyAt a, CompanyAt b) {
        return a != null
                && (a.company().id().equals(b.company().id()) || a.name().equals(b.name()));
    }

    /** 玉衡银行 and 玉衡证券: names of one make. */
    private static boolean parts(String a, String b) {
        return a.length() >= 4
                && b.length() >= 4
                && a.charAt(0) > 127
                && PLACE_NAMES.indexOf(a.substring(0, 2)) < 0
                && a.startsWith(b.substring(0, 2));
    }

    /** One house: the same employer, or parts of one group. */
    static boolean related(CompanyAt a, CompanyAt b) {
        String parent = a.company().parent();
        return same(a, b)
                || a.company().id().equals(b.company().parent())
                || b.company().id().equals(parent)
                || (parent != null && parent.equals(b.company().parent()))
                || parts(a.name(), b.name())
                || a.name().contains(b.name())
                || b.name().contains(a.name());
    }
}
