package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.PositionAt;
import dev.talentwire.enrich.text.Sought;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads 出任X, 升任X, 由A接任: somebody takes up a post. */
final class TakingPosts {

    /** 接棒的是, 接任者为. */
    private static final Pattern INVERTED = Pattern.compile(
            "^(?:[^,。;]{0,10}的|者|人|人选),?(?:(?:可能|或|或将|将|则|正|预计|有望|据称|暂定|初步定|初步选定|已定|大概率|很可能|估计)?(?:会)?(?:是|为|系)|(?<=者)(?=[^,。;、是为的]))");
    /** Verbs that say nothing without a post. */
    private static final Set<String> NEED_A_POST = Set.of(
            "任", "担任", "出任", "做了", "当上", "转为", "变更为", "改做", "改当", "兼任", "当选", "晋升", "升为", "接下", "接过", "接手", "接管", "代行",
            "成为", "成了", "接", "掌管", "降为", "降职为", "降级为", "贬为", "补上", "升至", "转做", "暂代", "获聘", "受聘", "执掌", "顶上", "接棒", "上任",
            "掌舵", "接班", "退居", "坐上");
    /** Verbs that say a post is taken only behind 由: 由张三分管. */
    private static final Set<String> BY_WORK = Set.of(
            "管理", "分管", "负责", "主持", "代理", "代管", "带队", "兼管", "顶上", "接手", "接管", "掌舵", "直接管理", "共同管理", "统一管理", "独自接管",
            "督导", "统筹", "兼理", "打理", "接上", "临时接管", "暂时主持", "主持工作", "接掌", "接棒", "履行", "统管", "补上", "兼着");
    /** Verbs that, between two names, put the second in the place of the first: 由A变更为B. */
    private static final Set<String> SWAPS = Set.of("变更为", "改为", "换成", "换成了", "更换为", "调整为", "变为");
    /** Of those, the ones that say nothing else. */
    private static final Set<String> ONLY_SWAP = Set.of("改为", "换成", "换成了", "更换为", "调整为");
    /** 不再续聘张三担任: given to nobody; 因其担任: a reason, no news. */
    private static final Pattern NO_LONGER = Pattern.compile("(?:不再|不予|终止)[^,。;]{0,12}$|^(?:因|由于|鉴于|因为)");
    /** 执掌X的七年里 looks back. */
    private static final Sought LOOKS_BACK = Sought.of("^(?:的|已|长达)?(?:[0-9一二三四五六七八九十多数两几]+[个余]?年|期间|以来|时期|任内)");
    /** 在X履新: the house stands before these. */
    private static final Set<String> ARRIVES = Set.of("履新", "上任", "就任", "到任");

    private static final Pattern AT_ONCE = Pattern.compile("(?:已|已经|正式)?");

    /** 由甲带队 tells a state; with one of these near by, it tells a change. */
    private static final Sought CHANGE =
            Sought.of("改由|交由|交给|暂|临时|直接|共同|独自|统一|起由|此后|离职|辞|卸任|离任|不再|空降|新任|接替|退休|一职|职务|职责|职权");
    /** 做了十年的总监, 任三年. */
    private static final Sought DURATION =
            Sought.of("^了?(?:[0-9]{1,2}|[一二三四五六七八九十两几半多]{1,4})[个余多]{0,2}(?:年|个月|载)(?!度)");
    /** 掌管IP部门, 接过她的职责: what stands for a post. */
    private static final Sought CHARGE = Sought.of(
            "^了?[^,。;]{0,14}?(?:部门|业务|团队|板块|条线|事业部|事业群|产品线|工作室|大区)(?=$|[,。;!)的])|^(?:他|她|其|该|这一|此|上述)的?[^,。;]{0,4}(?:职务|职责|职位|工作|位[置子]|岗位|一职|棒|班|职)");

    private static final Set<String> OF_CHARGE = Set.of(
            "执掌", "掌管", "接管", "接掌", "接过", "接下", "接手", "统管", "暂代", "掌舵", "重掌", "兼管", "代管", "督导", "统筹", "兼理", "打理");
    /** 担任大模型团队Seed负责人: a part of the house, not another. */
    private static final Sought UNIT = Sought.of("(?:团队|部门|事业部|项目|实验室|部|中心)$");

    /** 由其子张三接任. */
    private static final Sought BY = Sought.of(
            "(?:由|交给|交棒给|传给|让位于)(?:[^,。;、由]{1,16}的)?(?:空降的?|新聘的?|新晋|新任|现任|原|前)?(?:(?:其|他的|她的)?(?:[长次独幼]?[子女]|儿子|女儿|弟弟|胞弟|胞妹|妻子|丈夫|侄子|女婿|副手|助手))?$");

    /** 由北方区|总经理张三接任: a part of the house before a title. */
    private static final Sought BY_UNIT = Sought.of("由[\\u4e00-\\u9fffA-Za-z0-9]{1,8}$");

    private static final Pattern CONTINUES = Pattern.compile("(?:继续|仍|仍然|仍将|仍会|依然|依旧|还将|还会|一直)$");

    private static final Sought UNCHANGED = Sought.of("(?:仍|继续|依然|依旧|还是|一直|照旧)(?:将)?由$");

    private final Discourse discourse;
    private final Posts posts;

    TakingPosts(Discourse discourse, Posts posts) {
        this.discourse = discourse;
        this.posts = posts;
    }

    void read(Scene scene, Cue cue) {
        if ((SWAPS.contains(cue.word()) && swapped(scene, cue)) || ONLY_SWAP.contains(cue.word())) {
            return;
        }
        Matcher inverted = INVERTED.matcher(scene.text()).region(cue.end(), scene.partEnd(cue.end()));
        if (inverted.lookingAt()) {
            PersonAt successor = Scene.first(scene.persons(), inverted.end(), scene.clauseEnd(inverted.end()));
            if (successor != null) {
                posts.give(scene, cue, successor, spokenOf(successor), postBefore(scene, cue, successor));
            }
            return;
        }
        if (NO_LONGER
                .matcher(scene.between(scene.clauseStart(cue.start()), cue.start()))
                .find()) {
            return;
        }
        taken(scene, cue, discourse.subjects().of(scene, cue, false));
    }

    private void taken(Scene scene, Cue cue, List<PersonAt> who) {
        if (who.isEmpty() || unchanged(scene, who.get(0))) {
            return;
        }
        boolean handed = by(scene, who.get(0));
        CompanyAt named = discourse.employerBehind(scene, cue, 14);
        if (named == null && ARRIVES.contains(cue.word())) {
            CompanyAt house = Places.headedFor(scene, cue);
            named = house != null
                            && AT_ONCE.matcher(scene.between(house.end(), cue.start()))
                                    .matches()
                    ? house
                    : null;
        }
        boolean besides = Set.of("兼管", "代管", "暂代", "兼掌").contains(cue.word());
        if (BY_WORK.contains(cue.word()) && !((handed || besides) && hands(scene, cue)) && !direct(scene, cue, named)) {
            return;
        }
        if (named != null && UNIT.in(scene.between(cue.end(), named.start()))) {
            named = null;
        }
        if (DURATION.in(scene.rest(cue.end()))) {
            return;
        }
        if (named != null && LOOKS_BACK.in(scene.rest(named.end()))) {
            return;
        }
        if (named == null
                && Set.of("执掌", "掌管", "接管", "接掌", "掌舵", "重掌").contains(cue.word())
                && Discourse.ownFirmBehind(scene, cue)) {
            named = discourse.houses().at(cue.start());
        }
        String post = Places.titles(scene, cue.end(), 24);
        if (post == null) {
            post = postBefore(scene, cue, who.get(0));
        }
        boolean takesOver = cue.word().startsWith("接")
                || Set.of("执掌", "掌管", "重掌", "调任", "转任").contains(cue.word());
        boolean charge = OF_CHARGE.contains(cue.word()) && CHARGE.in(scene.rest(cue.end()));
        if (post == null && NEED_A_POST.contains(cue.word()) && !(named != null && takesOver) && !handed && !charge) {
            return;
        }
        if (named == null && handed) {
            named = discourse
                    .houses()
                    .within(
                            scene.sentence().start(),
                            discourse.profile(who.get(0)).start());
            named = named != null ? named : spokenOf(who.get(0));
        }
        if (who.size() > 1 && distributed(scene, cue, who)) {
            return;
        }
        for (PersonAt person : who) {
            CompanyAt house = named != null ? named : discourse.employer(scene, discourse.profile(person));
            if (post != null
                    && house != null
                    && CONTINUES
                            .matcher(scene.between(scene.sentence().start(), cue.start()))
                            .find()) {
                discourse.statements().keeps(scene, person, house, post);
            } else {
                posts.give(scene, cue, person, named, post);
            }
        }
    }

    /** 由X前总裁甲接任, 接棒的是X总监甲: the post is one of the house spoken of, X is where he comes from. */
    private @Nullable CompanyAt spokenOf(PersonAt successor) {
        Profile profile = discourse.profile(successor);
        return profile.company() == null ? null : discourse.houses().at(profile.start());
    }

    /** 甲、乙分别调任X行长、Y副行长: to each his own, in order. */
    private boolean distributed(Scene scene, Cue cue, List<PersonAt> who) {
        if (!scene.between(scene.clauseStart(cue.start()), cue.start()).endsWith("分别")) {
            return false;
        }
        List<PositionAt> behind = Scene.within(scene.positions(), cue.end(), scene.partEnd(cue.end()));
        if (behind.size() < who.size()) {
            return false;
        }
        for (int i = 0; i < who.size(); i++) {
            PositionAt position = behind.get(i);
            int from = i == 0 ? cue.end() : behind.get(i - 1).end();
            CompanyAt house = Scene.last(scene.companies(), from, position.start());
            posts.give(scene, cue, who.get(i), house, position.title());
        }
        return true;
    }

    /** 代理首席财务官, 接手X: what is taken up stands right behind. */
    private static boolean direct(Scene scene, Cue cue, @Nullable CompanyAt named) {
        if (cue.word().startsWith("接")) {
            return named != null && named.start() == cue.end();
        }
        return cue.word().equals("代理") && Places.titles(scene, cue.end(), 2) != null;
    }

    /** 法定代表人由A变更为B. */
    private boolean swapped(Scene scene, Cue cue) {
        PersonAt before = Scene.last(scene.persons(), scene.clauseStart(cue.start()), cue.start());
        PersonAt after = Scene.first(scene.persons(), cue.end(), scene.clauseEnd(cue.end()));
        if (before == null || after == null || !by(scene, before)) {
            return false;
        }
        String post = postBefore(scene, cue, before);
        CompanyAt house = discourse.employer(scene, discourse.profile(before));
        if (house != null) {
            boolean signature = post == null || post.contains("法") || post.contains("发言人");
            discourse
                    .statements()
                    .add(
                            scene,
                            cue,
                            signature
                                    ? Draft.within(before, house, post, null, 0.6)
                                    : Draft.departure(before, house, post, 0.6));
            posts.give(scene, cue, after, house, post);
        }
        return true;
    }

    private static boolean hands(Scene scene, Cue cue) {
        int from = scene.clauseStart(Math.max(scene.sentence().start(), scene.clauseStart(cue.start()) - 1));
        String near = scene.between(from, scene.clauseEnd(cue.end()));
        return cue.word().startsWith("接")
                || cue.word().startsWith("代")
                || Set.of("顶上", "补上", "统管", "兼着").contains(cue.word())
                || CHANGE.in(near);
    }

    private boolean by(Scene scene, PersonAt person) {
        String before = beforeGroup(scene, person);
        return BY.in(before) || (discourse.profile(person).titles() != null && BY_UNIT.in(before));
    }

    private boolean unchanged(Scene scene, PersonAt person) {
        return UNCHANGED.in(beforeGroup(scene, person));
    }

    private String beforeGroup(Scene scene, PersonAt person) {
        PersonAt first =
                discourse.profiles().listEnding(person, scene.persons()).get(0);
        int start = discourse.profile(first).start();
        return scene.between(Math.max(scene.sentence().start(), start - 24), start);
    }

    /** 董事长一职由张三接任: the post stands before the person. */
    private @Nullable String postBefore(Scene scene, Cue cue, PersonAt person) {
        int part = scene.partStart(cue.start());
        int start = discourse.profile(person).start();
        PositionAt position = Scene.last(scene.positions(), part, Math.max(part, start));
        String between = position == null ? "" : scene.between(position.end(), start);
        return position != null && between.length() < 14 && between.contains("由") ? position.title() : null;
    }
}
