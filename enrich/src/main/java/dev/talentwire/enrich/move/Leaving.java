package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.PositionAt;
import dev.talentwire.enrich.text.Sought;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads 离职, 离开X, 辞去X职: somebody leaves an employer, or gives up a post and stays. */
final class Leaving {

    private static final Pattern STAYS = Pattern.compile(
            "(?:仍然?|继续|依然|依旧|留任|保留|改任|转任|调任|改做|改当|专任|专职|(?:自己)?只担任|只保留|转为|变更为|改聘为|退居|将?出任|仅|被授予|获授|被聘为|受聘为|获聘为|(?:目前|现)?挂(?:名|着|个|了)?)(?:担任|任|为|是|兼任|做|当|保留|出任)?(?:公司|集团|该公司|本公司)?(?:的)?");
    /** …,将继续留在公司: no post is named. */
    private static final Sought STAYS_ON = Sought.of(
            "^[^。;]{0,40}?(?:(?:继续|仍|仍将|仍会|依然|将)(?:留在|留任|任职于|服务于|服务|在)(?:公司|集团|本公司|该公司|董事会|团队|银行|学校|本行)|(?:其他|其余)职务不变|(?:董事|股东)?席位(?:暂时?|仍)?保?留|(?:仍|继续|仍在|还)(?:将)?(?:管理|在管|负责|分管)|退居二线|仍在[^,。;]{0,6}(?:任职|工作)|以(?:高级|资深|特别|首席)?顾问(?:的)?身份)");
    /** 免去…职务,退居二线: stays in the house, as what is not said. */
    private static final Sought STEPS_BACK = Sought.of("^[^。;]{0,30}(?:退居二线|保留[^,。;]{0,6}(?:级|待遇|身份))");
    /** 离开X的人: nobody by name. */
    private static final Sought UNNAMED = Sought.of("^的(?:人|员工|高管|同事|核心|骨干|那|这|[0-9多几数两三四五六七八九十]|老员工|前员工|工程师|研究员)");
    /** 离职11人, 离职的坑: nobody by name. */
    private static final Sought COUNTED =
            Sought.of("^(?:[0-9数几多两三四五六七八九十百]+[余多]?[人名位个]|的(?:坑|缺口|空缺|员工|人数|高管(?!有|是|包括)))");
    /** 走了3名核心,含张三. */
    private static final Sought NAMED_BEHIND = Sought.of("^[^。;]{0,16}[,:](?:其中)?(?:含|包括|包含|分别|即)");
    /** Who receives a resignation does not leave, and one that is taken back is none. */
    private static final Pattern RECEIVES = Pattern.compile("(?:批准|接受|同意|收到|挽留|驳回|撤回|收回|撤销|不予同意|批复)了?[^,。;]{0,6}$");

    private static final Pattern TENDERED = Pattern.compile("辞呈|离职申请|离职请求|离职信|请辞|辞职|辞任");
    /** 发文告别. */
    private static final Sought WRITES = Sought.of("发文|朋友圈|微博|内部信|全员信|长文|发信|致信|公开信|邮件|宣布");
    /** 发离职信,从X出来: the next clause says from where. */
    private static final Sought NEXT_FROM = Sought.of("^[^,。;]{0,4},(?:从|自(?![立主行己组办创称]))");

    /** 不再担任该职务, 不再担任任何职务. */
    private static final Sought ANY_POST = Sought.of("^(?:任何|一切|该|此|上述|前述|相关|原)?(?:职务|职位|职)");

    private static final Sought GONE = Sought.of("(?:一切|任何|所有|全部|其他|其它)(?:的)?职务|离职|离开|退休|离任|去职");
    private static final Sought HONORARY = Sought.of("创始人|创办人|联创|股东|教授|博士|院士|控制人|投资人|合伙人|先生|女士|工程师|研究员|元老|专家");

    private final Discourse discourse;

    Leaving(Discourse discourse) {
        this.discourse = discourse;
    }

    void read(Scene scene, Cue cue) {
        if (TENDERED.matcher(cue.word()).matches() && received(scene, cue)) {
            return;
        }
        boolean object = cue.frame() == Frame.LEAVE_OBJECT;
        boolean relative = scene.text().startsWith("的", cue.end());
        CompanyAt named = object && !relative ? discourse.employerBehind(scene, cue, 8) : null;
        if (named != null && UNNAMED.in(scene.rest(named.end()))) {
            return;
        }
        if (named == null) {
            named = Places.origin(scene, cue);
        }
        if (named == null && NEXT_FROM.in(scene.rest(cue.end()))) {
            named = Scene.first(scene.companies(), cue.end(), scene.clauseEnd(scene.clauseEnd(cue.end()) + 1));
        }
        String post = object ? postBehind(scene, cue) : null;
        boolean own = object && named == null && Discourse.ownFirmBehind(scene, cue);
        if ((object && named == null && post == null && !own && !alone(scene, cue)) || Posts.ofGovernment(post)) {
            return;
        }
        String rest = scene.rest(cue.end());
        if (COUNTED.in(rest) && !NAMED_BEHIND.in(rest)) {
            return;
        }
        CompanyAt shared = null;
        for (PersonAt person : discourse.subjects().of(scene, cue, true)) {
            Profile profile = discourse.profile(person);
            if (Posts.ofGovernment(profile.titles())) {
                continue;
            }
            CompanyAt told = named == null && post == null ? leftBefore(scene, profile) : null;
            CompanyAt from = named != null
                    ? named
                    : told != null
                            ? told
                            : profile.company() == null && profile.titles() == null && shared != null
                                    ? shared
                                    : discourse.employer(scene, profile);
            if (from != null) {
                shared = profile.company() != null ? from : shared;
                leaves(scene, cue, profile, from, named, post, cue.end());
            }
        }
    }

    /** A second word for a leaving that has been told, unless another house is named beside it. */
    private @Nullable CompanyAt leftBefore(Scene scene, Profile profile) {
        CompanyAt told =
                profile.company() != null ? null : discourse.statements().leftBefore(profile.person());
        CompanyAt beside = discourse.houses().within(scene.partStart(profile.start()), profile.start());
        return told != null && beside != null && !Discourse.related(beside, told) ? null : told;
    }

    private void leaves(
            Scene scene,
            Cue cue,
            Profile profile,
            CompanyAt from,
            @Nullable CompanyAt named,
            @Nullable String post,
            int behind) {
        String position = post != null ? post : profile.titles();
        String kept = named == null || post != null ? kept(scene, behind, from) : null;
        boolean stays = kept != null
                || partOfSeveral(scene, cue, profile, post)
                || (!cue.word().contains("退休")
                        && (named == null || post != null)
                        && STAYS_ON.in(scene.rest(cue.end())));
        double confidence = named != null || profile.company() != null ? 0.9 : 0.7;
        boolean demoted = scene.rest(cue.end()).matches("(?s)[^。;]{0,20}(?:降职|降级).*");
        boolean signature = post != null && post.matches("(?:公司)?法定代表人|法人代表|法人");
        discourse
                .statements()
                .add(
                        scene,
                        cue,
                        stays || demoted || signature
                                ? Draft.within(profile.person(), from, position, kept, confidence)
                                : Draft.departure(profile.person(), from, position, confidence));
    }

    /** 集团总裁张三不再兼任CEO, 副总经理李四辞去财务总监: who has other posts keeps them. */
    private static boolean partOfSeveral(Scene scene, Cue cue, Profile profile, @Nullable String post) {
        if (post == null
                || cue.frame() != Frame.LEAVE_OBJECT
                || GONE.in(scene.between(scene.partStart(cue.start()), scene.partEnd(cue.end())))) {
            return false;
        }
        if (cue.word().contains("兼")) {
            return true;
        }
        return profile.positions().stream()
                .map(PositionAt::title)
                .anyMatch(title ->
                        !HONORARY.in(title) && !post.contains(title) && !title.contains(post) && !shares(title, post));
    }

    private static boolean shares(String title, String post) {
        for (String one : post.split("[、和及与兼,/&]", -1)) {
            if (one.length() >= 2 && (title.endsWith(one) || one.endsWith(title))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String postBehind(Scene scene, Cue cue) {
        PositionAt first = Scene.first(scene.positions(), cue.end(), scene.clauseEnd(cue.end()));
        return first == null ? null : Places.titles(scene, cue.end(), 16);
    }

    private boolean received(Scene scene, Cue cue) {
        String before = scene.between(scene.clauseStart(cue.start()), cue.start());
        Matcher receives = RECEIVES.matcher(before);
        return receives.find()
                && Scene.last(scene.persons(), scene.clauseStart(cue.start()) + receives.start(), cue.start()) == null;
    }

    /** 离开, 淡出, 卸任 without an object that we know still say that somebody left; 退出, 交出 do not. */
    private static boolean alone(Scene scene, Cue cue) {
        String next = scene.between(cue.end(), Math.min(scene.sentence().end(), cue.end() + 10));
        if (cue.start() > 0 && scene.text().charAt(cue.start() - 1) == '的') {
            return true;
        }
        return switch (cue.word()) {
            case "不再担任" -> ANY_POST.in(next);
            case "离开", "离开了", "卸任", "辞任" ->
                next.isEmpty()
                        || ",。;、后的也)”公团前!刚已".indexOf(next.charAt(0)) >= 0
                        || next.startsWith("该公司")
                        || next.startsWith("后");
            case "淡出" -> true;
            case "告别" ->
                (next.isEmpty() || ",。;".indexOf(next.charAt(0)) >= 0)
                        && WRITES.in(scene.between(scene.clauseStart(cue.start()), cue.start()));
            case "辞去" -> next.contains("职务") || next.contains("等职") || next.contains("工作");
            default -> false;
        };
    }

    /** The post that somebody who gives up another keeps or takes in the same house; null when the text names none. */
    private static @Nullable String kept(Scene scene, int after, CompanyAt from) {
        int end = Math.min(scene.partEnd(after), after + 60);
        Matcher m = STAYS.matcher(scene.text()).region(after, end);
        while (m.find()) {
            int behind = m.end();
            PositionAt position = scene.positions().stream()
                    .filter(p -> p.core() >= behind && p.core() - behind <= 14)
                    .findFirst()
                    .orElse(null);
            if (position == null) {
                continue;
            }
            CompanyAt other = Scene.last(scene.companies(), m.end(), position.end());
            boolean someone = Scene.first(scene.persons(), after, position.start()) != null;
            boolean elsewhere = scene.cues().stream()
                    .anyMatch(c -> c.start() >= after
                            && c.end() <= position.start()
                            && c.frame().arrives());
            if (!someone && !elsewhere && (other == null || Discourse.related(other, from))) {
                return Places.titles(scene, m.end(), 24);
            }
        }
        return null;
    }

    /** Somebody hands a post to another; what follows {@code behind} says what he keeps. */
    void givesUp(Scene scene, Cue cue, PersonAt person, CompanyAt house, @Nullable String post, int behind) {
        leaves(scene, cue, discourse.profile(person), house, null, post, behind);
    }

    /** 解聘, 罢免: somebody is made to leave. */
    void dismissed(Scene scene, Cue cue) {
        String before = scene.between(scene.clauseStart(cue.start()), cue.start());
        boolean passive = cue.word().startsWith("被") || before.matches(".*(?:被|遭|遭到|获|随之|依法|当然)[^,]{0,12}$");
        PersonAt object = Scene.first(scene.persons(), cue.end(), scene.clauseEnd(cue.end()));
        if (object == null && cue.word().matches("失去了?|送走了?|提前终止")) {
            return;
        }
        boolean active = !passive && object != null;
        List<PersonAt> who = passive || object == null
                ? discourse.subjects().of(scene, cue, true)
                : discourse.listFrom(object, scene);
        String post = Places.titles(scene, cue.end(), 12);
        boolean stepsBack = STEPS_BACK.in(scene.rest(cue.end()));
        for (PersonAt person : who) {
            Profile profile = discourse.profile(person);
            CompanyAt agent = active ? discourse.houses().within(scene.partStart(cue.start()), cue.start()) : null;
            CompanyAt from = profile.company() != null
                    ? profile.company()
                    : agent != null ? agent : discourse.employer(scene, profile);
            if (from != null) {
                String position =
                        profile.titles() != null ? profile.titles() : post != null ? post : titleBehind(scene, person);
                String kept = kept(scene, cue.end(), from);
                discourse
                        .statements()
                        .add(
                                scene,
                                cue,
                                kept != null || stepsBack
                                        ? Draft.within(person, from, position, kept, 0.7)
                                        : Draft.departure(person, from, position, 0.7));
            }
        }
    }

    private static @Nullable String titleBehind(Scene scene, PersonAt person) {
        int end = Math.max(person.end(), Math.min(scene.sentence().end(), person.end() + 16));
        PositionAt position = Scene.first(scene.positions(), person.end(), end);
        return position == null ? null : position.title();
    }
}
