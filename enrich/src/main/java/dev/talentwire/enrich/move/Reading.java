package dev.talentwire.enrich.move;

import dev.talentwire.enrich.date.DateAt;
import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.PositionAt;
import dev.talentwire.enrich.entity.Tagged;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one article sentence by sentence and remembers who and what it speaks of. */
final class Reading {

    private static final Pattern STAYS = Pattern.compile(
            "(?:仍然?|继续|依然|依旧|留任|保留|改任|转任|调任|改做|改当|专任|专职|只担任|只保留|转为|变更为|改聘为|退居|将?出任|仅)(?:担任|任|为|是|兼任|做|当|保留|出任)?(?:公司|集团|该公司|本公司)?(?:的)?");
    private static final Pattern GOVERNMENT_POST =
            Pattern.compile("市委|省委|县委|区委|书记|市长|省长|县长|区长|副市长|副省长|厅长|局长|部长助理|党组|人大|政协|组织部|大使|议员|总统|首相|州长|常委|司长|州委");

    private final Profiles profiles;
    private final Employers employers;
    private final Subjects subjects;
    /** How many characters on either side of a cue decide how sure it is: a sentence may be as long as an article. */
    private static final int CONTEXT = 200;
    /** No news article states this many moves; what does is a list or garbage, and merging statements takes the square of them. */
    private static final int MOST_STATEMENTS = 1_000;

    private final Facts facts;
    private final Dating dating;
    private final Trace trace;
    private final List<Move> moves = new ArrayList<>();

    Reading(Tagged tagged, Profiles profiles, Facts facts, Dating dating, Trace trace) {
        this.profiles = profiles;
        this.facts = facts;
        this.dating = dating;
        this.trace = trace;
        employers = new Employers(tagged, profiles);
        subjects = new Subjects(profiles);
    }

    List<Move> moves() {
        return moves;
    }

    void read(Scene scene) {
        for (Cue cue : scene.cues()) {
            if (moves.size() >= MOST_STATEMENTS) {
                trace.note(
                        scene.sentence(), "dropped: the article has made " + MOST_STATEMENTS + " statements already");
                return;
            }
            int before = moves.size();
            read(scene, cue);
            trace.note(
                    scene.sentence(),
                    cue.frame() + " “" + cue.word() + "” → "
                            + (moves.size() == before
                                    ? "nothing: no person or no employer that fits"
                                    : moves.size() - before + " statement(s)"));
        }
        subjects.finished(scene);
        topic(scene);
    }

    private void read(Scene scene, Cue cue) {
        switch (cue.frame()) {
            case LEAVE, LEAVE_OBJECT -> leave(scene, cue);
            case DISMISS -> dismiss(scene, cue);
            case JOIN, SWITCH, RETURN -> join(scene, cue);
            case TAKE_POST -> takePost(scene, cue);
            case APPOINT -> appoint(scene, cue);
            case SUCCEED -> succeed(scene, cue);
            case POACH -> poach(scene, cue);
            case FOUND -> found(scene, cue);
        }
    }

    /** An employer at the head of a sentence is what the text goes on to speak of. */
    private void topic(Scene scene) {
        CompanyAt subject = subject(scene, scene.sentence().end());
        if (subject != null
                && scene.clauseStart(subject.start()) - scene.sentence().start() < 30) {
            String head = scene.between(scene.clauseStart(subject.start()), subject.start());
            if (head.matches("[^\\u4e00-\\u9fff]*|(?:[0-9年月日晚间上下午早今昨天同“《(【\\s]|消息|随后|此前|而|则|但|网传|记者|据悉|有)*")) {
                employers.speaksOf(subject);
            }
        }
    }

    // ---- leaving

    private void leave(Scene scene, Cue cue) {
        String after = scene.between(cue.end(), scene.clauseEnd(cue.end()));
        if (after.startsWith("了人世") || after.startsWith("的消息不") || after.startsWith("手续") || after.startsWith("信")) {
            after = "";
        }
        List<PersonAt> who = subjects.of(scene, cue, true);
        boolean object = cue.frame() == Frame.LEAVE_OBJECT;
        CompanyAt named = object ? companyAfter(scene, cue.end(), 8) : null;
        if (named == null) {
            named = companyBehindFrom(scene, cue);
        }
        String post = object ? titles(scene, cue.end(), 16) : null;
        if (object && named == null && post == null && !alone(cue, scene)) {
            return;
        }
        if (post != null && GOVERNMENT_POST.matcher(post).find()) {
            return;
        }
        for (PersonAt person : who) {
            Profile profile = profiles.of(person);
            if (profile.titles() != null
                    && GOVERNMENT_POST.matcher(profile.titles()).find()) {
                continue;
            }
            CompanyAt from = named != null ? named : employer(scene, profile);
            if (from == null) {
                continue;
            }
            String position = post != null ? post : profile.titles();
            String kept = named == null ? kept(scene, cue, from) : null;
            if (kept == null
                    && scene.between(cue.end(), scene.sentence().end()).matches("(?s)[^。;]{0,20}(?:降职|降级).*")) {
                add(scene, cue, Kind.ROLE_CHANGE, person, from, from, position, null, confidence(named, profile));
            } else if (kept != null) {
                add(scene, cue, Kind.ROLE_CHANGE, person, from, from, position, kept, confidence(named, profile));
            } else {
                add(scene, cue, Kind.DEPARTURE, person, from, null, position, null, confidence(named, profile));
            }
        }
    }

    /** 离开, 淡出, 卸任 without an object that we know still say that somebody left; 退出, 交出 do not. */
    private static boolean alone(Cue cue, Scene scene) {
        String next =
                scene.text().substring(cue.end(), Math.min(scene.sentence().end(), cue.end() + 10));
        return switch (cue.word()) {
            case "离开", "离开了", "卸任", "辞任" ->
                next.isEmpty()
                        || ",。;、后的也)”公团前!".indexOf(next.charAt(0)) >= 0
                        || next.startsWith("该公司")
                        || next.startsWith("后");
            case "淡出" -> true;
            case "辞去" -> next.contains("职务") || next.contains("等职") || next.contains("工作");
            default -> false;
        };
    }

    /** The post that somebody who gives up another keeps or takes in the same house; null when the text names none. */
    private @Nullable String kept(Scene scene, Cue cue, CompanyAt from) {
        int end = Math.min(scene.partEnd(cue.end()), cue.end() + 60);
        Matcher m = STAYS.matcher(scene.text()).region(cue.end(), end);
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
            PersonAt someone = Scene.first(scene.persons(), cue.end(), position.start());
            if (someone == null && (other == null || related(other, from))) {
                return titles(scene, m.end(), 24);
            }
        }
        return null;
    }

    private void dismiss(Scene scene, Cue cue) {
        int clause = scene.clauseStart(cue.start());
        String before = scene.between(clause, cue.start());
        boolean passive = cue.word().startsWith("被") || before.matches(".*(?:被|遭|遭到|获|随之|依法|当然)[^,]{0,12}$");
        PersonAt object = Scene.first(scene.persons(), cue.end(), scene.clauseEnd(cue.end()));
        if (object == null && cue.word().matches("失去了?|送走了?")) {
            return;
        }
        List<PersonAt> who = passive || object == null
                ? subjects.of(scene, cue, true)
                : profiles.listStarting(object, scene.persons());
        String post = titles(scene, cue.end(), 12);
        for (PersonAt person : who) {
            Profile profile = profiles.of(person);
            CompanyAt agent = passive || object == null
                    ? null
                    : Scene.last(scene.companies(), scene.partStart(cue.start()), cue.start());
            CompanyAt from =
                    profile.company() != null ? profile.company() : agent != null ? agent : employer(scene, profile);
            if (from != null) {
                String position =
                        profile.titles() != null ? profile.titles() : post != null ? post : behindTitle(scene, person);
                add(scene, cue, Kind.DEPARTURE, person, from, null, position, null, 0.7);
            }
        }
    }

    private static @Nullable String behindTitle(Scene scene, PersonAt person) {
        PositionAt position = Scene.first(
                scene.positions(),
                person.end(),
                Math.max(person.end(), Math.min(scene.sentence().end(), person.end() + 16)));
        return position == null ? null : position.title();
    }

    // ---- joining

    private void join(Scene scene, Cue cue) {
        boolean brief = cue.word().length() == 1;
        CompanyAt to = companyAfter(scene, cue.end(), brief ? 3 : 14);
        if (to == null && !brief) {
            to = companyBehindTo(scene, cue);
        }
        if (to == null && cue.frame() == Frame.JOIN && !brief && cue.end() == scene.clauseEnd(cue.end())) {
            to = subject(scene, cue.start());
        }
        if (to == null || (brief && !arrives(scene, cue, to))) {
            return;
        }
        List<PersonAt> who = subjects.of(scene, cue, false);
        String post = titles(scene, to.end(), 28);
        for (PersonAt person : who) {
            Profile profile = profiles.of(person);
            CompanyAt origin = companyBehindFrom(scene, cue);
            CompanyAt from = origin != null ? origin : profile.company();
            boolean left = cue.frame() == Frame.SWITCH;
            if (from == null && cue.frame() == Frame.RETURN) {
                from = employers.of(person);
            }
            if (from == null && left) {
                from = employers.of(person);
                from = from == null ? employer(scene, profile) : from;
            }
            if (from != null && same(from, to)) {
                from = null;
            }
            Kind kind = (left && from != null) || (from != null && !profile.former() && origin == null)
                    ? Kind.DEPARTURE
                    : Kind.JOIN;
            add(scene, cue, kind, person, from, to, from == null ? null : profile.titles(), post, 0.85);
            employers.joined(person, to);
        }
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

    // ---- posts

    private void takePost(Scene scene, Cue cue) {
        int clauseEnd = scene.clauseEnd(cue.end());
        String post = titles(scene, cue.end(), 24);
        boolean needsPost = switch (cue.word()) {
            case "任",
                    "担任",
                    "出任",
                    "做了",
                    "当上",
                    "转为",
                    "变更为",
                    "改做",
                    "改当",
                    "兼任",
                    "当选",
                    "晋升",
                    "升为",
                    "接下",
                    "接过",
                    "接手",
                    "接管",
                    "代行",
                    "成为",
                    "成了",
                    "接",
                    "掌管",
                    "升至",
                    "转做",
                    "暂代",
                    "获聘",
                    "受聘",
                    "执掌",
                    "顶上",
                    "接棒",
                    "上任",
                    "掌舵",
                    "接班" -> true;
            default -> false;
        };
        CompanyAt named = companyAfter(scene, cue.end(), 14);
        List<PersonAt> who = subjects.of(scene, cue, false);
        Matcher inverted = INVERTED.matcher(scene.text()).region(cue.end(), scene.partEnd(cue.end()));
        if (inverted.lookingAt()) {
            PersonAt successor = Scene.first(scene.persons(), inverted.end(), scene.clauseEnd(inverted.end()));
            who = successor == null ? List.of() : List.of(successor);
            named = null;
            post = null;
            needsPost = false;
        }
        PersonAt predecessor =
                "接手接管接下接过接棒接班".contains(cue.word()) ? Scene.first(scene.persons(), cue.end(), clauseEnd) : null;
        if (ByWork.WORDS.contains(cue.word())) {
            who = who.stream().filter(person -> by(scene, person)).toList();
            if (who.isEmpty() || !hands(scene, cue)) {
                return;
            }
            if (post == null) {
                post = postBefore(scene, cue, who);
            }
        } else if (post == null && needsPost) {
            post = postBefore(scene, cue, who);
            if (post == null
                    && (named == null
                            || (!cue.word().startsWith("接") && !cue.word().equals("执掌")))
                    && (who.isEmpty() || !by(scene, who.get(0)))) {
                return;
            }
        }
        if (post == null) {
            post = postBefore(scene, cue, who);
        }
        for (PersonAt person : who) {
            post(scene, cue, person, named, post);
        }
        if (predecessor != null) {
            trace.note(scene.sentence(), "predecessor " + predecessor.name());
        }
    }

    /** 接棒的是, 接任者为. */
    private static final Pattern INVERTED = Pattern.compile("^(?:的|者|人|人选)(?:是|为|系|则是|将是|正是)");

    /** Verbs that say a post is taken only behind 由: 由张三分管. */
    private static final class ByWork {
        static final java.util.Set<String> WORDS = java.util.Set.of(
                "管理", "分管", "负责", "主持", "代理", "代管", "带队", "兼管", "顶上", "接手", "接管", "掌舵", "直接管理", "共同管理", "独自接管", "临时接管",
                "暂时主持", "主持工作", "接掌", "接棒", "头上");
    }

    /** 由甲带队 tells a state; with 改由, 暂时, 直接, 离职 beside it, it tells a change. */
    private static boolean hands(Scene scene, Cue cue) {
        String sentence =
                scene.between(scene.sentence().start(), scene.sentence().end());
        return cue.word().startsWith("接")
                || cue.word().equals("顶上")
                || sentence.matches("(?s).*(?:改由|交由|交给|暂|临时|直接|共同|独自|起由|此后|离职|辞|卸任|离任|不再).*");
    }

    private boolean by(Scene scene, PersonAt person) {
        int start =
                profiles.of(profiles.listEnding(person, scene.persons()).get(0)).start();
        String before = scene.between(Math.max(scene.sentence().start(), start - 2), start);
        return before.endsWith("由") || before.endsWith("交给") || before.endsWith("改由");
    }

    /** 董事长一职由张三接任: the post stands before the person. */
    private @Nullable String postBefore(Scene scene, Cue cue, List<PersonAt> who) {
        if (who.isEmpty()) {
            return null;
        }
        int start = profiles.of(who.get(0)).start();
        PositionAt position = Scene.last(
                scene.positions(), scene.partStart(cue.start()), Math.max(scene.partStart(cue.start()), start));
        String between = position == null ? "" : scene.between(position.end(), start);
        return position != null && between.length() < 14 && between.contains("由") ? position.title() : null;
    }

    private void post(Scene scene, Cue cue, PersonAt person, @Nullable CompanyAt named, @Nullable String post) {
        if (post != null && GOVERNMENT_POST.matcher(post).find()) {
            trace.note(scene.sentence(), person.name() + ": a government or party post");
            return;
        }
        Profile profile = profiles.of(person);
        CompanyAt origin = companyBehindFrom(scene, cue);
        CompanyAt from = origin != null ? origin : profile.company();
        CompanyAt to = named != null ? named : house(scene, cue, profile, from);
        if (to == null || !to.company().employs()) {
            return;
        }
        if (from != null && !related(from, to)) {
            Kind kind = profile.former() || origin != null ? Kind.JOIN : Kind.DEPARTURE;
            add(scene, cue, kind, person, from, to, profile.titles(), post, 0.75);
        } else if (profile.company() != null || profile.titles() != null) {
            CompanyAt group = from != null ? from : to;
            add(scene, cue, Kind.ROLE_CHANGE, person, group, group, profile.titles(), post, 0.75);
        } else {
            CompanyAt known = employers.of(person);
            boolean inside = known != null && related(known, to);
            CompanyAt group = known != null && inside ? known : to;
            add(scene, cue, Kind.ROLE_CHANGE, person, inside ? group : null, group, null, post, 0.7);
        }
    }

    /** Whose post it is when the text does not say so beside it. */
    private @Nullable CompanyAt house(Scene scene, Cue cue, Profile profile, @Nullable CompanyAt from) {
        if (from != null && !profile.former()) {
            return from;
        }
        CompanyAt subject = subject(scene, profile.start() < cue.start() ? profile.start() : cue.start());
        if (subject != null && (from == null || !same(subject, from))) {
            return subject;
        }
        CompanyAt known = employers.of(profile.person());
        return known != null && from == null ? known : employers.topic();
    }

    private void appoint(Scene scene, Cue cue) {
        int end = scene.partEnd(cue.end());
        PersonAt first = Scene.first(scene.persons(), cue.end(), end);
        boolean passive =
                scene.between(scene.clauseStart(cue.start()), cue.start()).matches(".*(?:被|获|受|经|已|由)[^,]{0,8}$")
                        && cue.word().length() > 1
                        && Scene.first(scene.persons(), cue.end(), scene.clauseEnd(cue.end())) == null;
        if (passive || first == null) {
            for (PersonAt person : subjects.of(scene, cue, false)) {
                String post = titles(scene, cue.end(), 20);
                if (post != null) {
                    post(scene, cue, person, companyAfter(scene, cue.end(), 10), post);
                }
            }
            return;
        }
        if (profiles.of(first).start() - cue.end() > 14) {
            return;
        }
        CompanyAt agent = Scene.last(scene.companies(), scene.partStart(cue.start()), cue.start());
        List<PersonAt> who = profiles.listStarting(first, scene.persons());
        for (int i = 0; i < who.size(); i++) {
            PersonAt person = who.get(i);
            int next = i + 1 < who.size() ? profiles.of(who.get(i + 1)).start() : scene.partEnd(person.end());
            String post = titles(scene, person.end(), Math.min(16, Math.max(0, next - person.end())));
            if (post == null) {
                post = titles(scene, who.get(who.size() - 1).end(), 20);
            }
            if (post == null) {
                continue;
            }
            if (scene.between(person.end(), Math.min(scene.sentence().end(), person.end() + 4))
                    .matches("(?:连任|续任|继续).*")) {
                continue;
            }
            CompanyAt named = companyAfter(scene, person.end(), 8);
            Profile profile = profiles.of(person);
            CompanyAt to =
                    named != null ? named : agent != null && !agent.company().media() ? agent : null;
            if (profile.company() == null && profile.titles() != null && to == null) {
                to = employers.topic();
            }
            post(scene, cue, person, to, post);
        }
        moreAppointed(scene, cue, who, agent);
    }

    /** 聘甲为总经理、乙为副总经理. */
    private void moreAppointed(Scene scene, Cue cue, List<PersonAt> done, @Nullable CompanyAt agent) {
        int end = scene.clauseEnd(cue.end());
        for (PersonAt person : scene.persons()) {
            if (person.start() > cue.end() && person.end() <= end && !done.contains(person)) {
                String next =
                        scene.between(person.end(), Math.min(scene.sentence().end(), person.end() + 3));
                if (next.startsWith("为") || next.startsWith("任") || next.startsWith("担任") || next.startsWith("出任")) {
                    String post = titles(scene, person.end(), 14);
                    if (post != null) {
                        post(scene, cue, person, agent, post);
                    }
                }
            }
        }
    }

    private void succeed(Scene scene, Cue cue) {
        int clauseEnd = scene.clauseEnd(cue.end());
        PersonAt predecessor = Scene.first(scene.persons(), cue.end(), clauseEnd);
        List<PersonAt> who = subjects.of(scene, cue, false);
        String tail = predecessor == null
                ? ""
                : scene.between(predecessor.end(), Math.min(clauseEnd, predecessor.end() + 30));
        Matcher inverted = Pattern.compile("^(?:的|出任[^,]{0,10}的|担任[^,]{0,10}的)?(?:职务的|职位的)?(?:是|为|将是)")
                .matcher(tail);
        if (predecessor != null && inverted.find()) {
            PersonAt successor = Scene.first(scene.persons(), predecessor.end(), scene.partEnd(cue.end()));
            who = successor == null ? List.of() : List.of(successor);
        }
        String post = titles(scene, predecessor == null ? cue.end() : predecessor.end(), 14);
        if (post == null && predecessor != null) {
            post = profiles.of(predecessor).titles();
        }
        if (post == null && predecessor != null) {
            post = lastPost(predecessor);
        }
        for (PersonAt person : who) {
            if (predecessor == null || !person.name().equals(predecessor.name())) {
                CompanyAt house =
                        predecessor == null ? null : profiles.of(predecessor).company();
                house = house == null && predecessor != null ? lastHouse(predecessor) : house;
                if (house == null && predecessor != null && profiles.of(person).company() == null) {
                    house = employers.of(predecessor);
                }
                post(scene, cue, person, house, post);
            }
        }
        if (predecessor != null && !who.isEmpty()) {
            Profile profile = profiles.of(predecessor);
            CompanyAt from = profile.company() != null ? profile.company() : employers.of(predecessor);
            if (from == null) {
                from = !moves.isEmpty() ? moves.get(moves.size() - 1).to() : employers.topic();
            }
            if (from != null && !hasMove(predecessor)) {
                add(
                        scene,
                        cue,
                        Kind.DEPARTURE,
                        predecessor,
                        from,
                        null,
                        profile.titles() != null ? profile.titles() : post,
                        null,
                        0.6);
            }
        }
    }

    private boolean hasMove(PersonAt person) {
        return moves.stream().anyMatch(m -> m.person().name().equals(person.name()) && m.live() && m.from() != null);
    }

    private @Nullable CompanyAt lastHouse(PersonAt person) {
        for (int i = moves.size() - 1; i >= 0; i--) {
            if (moves.get(i).person().name().equals(person.name())
                    && moves.get(i).from() != null
                    && moves.get(i).live()) {
                return moves.get(i).from();
            }
        }
        return null;
    }

    private @Nullable String lastPost(PersonAt person) {
        for (int i = moves.size() - 1; i >= 0; i--) {
            if (moves.get(i).person().name().equals(person.name())
                    && moves.get(i).positionFrom() != null) {
                return moves.get(i).positionFrom();
            }
        }
        return null;
    }

    private void poach(Scene scene, Cue cue) {
        if (scene.between(scene.clauseStart(cue.start()), cue.start()).matches(".*被[^,]{0,8}$")
                && cue.word().equals("带走")) {
            return;
        }
        int end = scene.partEnd(cue.end());
        PersonAt first = Scene.first(scene.persons(), cue.end(), end);
        if (first == null
                || profiles.of(first).start() - cue.end() > 24
                || scene.between(
                                cue.end(),
                                Math.max(cue.end(), profiles.of(first).start()))
                        .matches(".*[,:。;].*")) {
            first = Scene.last(scene.persons(), scene.clauseStart(cue.start()), cue.start());
        }
        if (first == null) {
            return;
        }
        CompanyAt agent = null;
        CompanyAt origin = companyBehindFrom(scene, cue);
        for (CompanyAt company : scene.companies()) {
            if (company.end() <= cue.start()
                    && company.company().employs()
                    && !company.equals(origin)
                    && !(company.start() >= profiles.of(first).start() && company.end() <= first.end())) {
                agent = company;
            }
        }
        if (agent == null) {
            agent = employers.topic();
        }
        List<PersonAt> who = first.start() > cue.end()
                ? profiles.listStarting(first, scene.persons())
                : profiles.listEnding(first, scene.persons());
        for (PersonAt person : who) {
            Profile profile = profiles.of(person);
            CompanyAt from = profile.company() != null ? profile.company() : origin;
            if (from != null && agent != null && same(from, agent)) {
                from = null;
            }
            String post = titles(scene, person.end(), 16);
            if (cue.word().equals("挖走") || agent == null) {
                if (from != null) {
                    add(scene, cue, Kind.DEPARTURE, person, from, agent, profile.titles(), post, 0.7);
                }
            } else if (from != null || !cue.word().equals("迎来") || post != null || profile.titles() != null) {
                add(
                        scene,
                        cue,
                        Kind.JOIN,
                        person,
                        from,
                        agent,
                        from == null ? null : profile.titles(),
                        from == null && post == null ? profile.titles() : post,
                        0.8);
            }
        }
    }

    private void found(Scene scene, Cue cue) {
        CompanyAt to = companyAfter(scene, cue.end(), 16);
        int clause = scene.clauseStart(cue.start());
        if (to == null) {
            return;
        }
        List<PersonAt> who = subjects.of(scene, cue, false);
        CompanyAt subject = Scene.last(scene.companies(), clause, cue.start());
        if (who.isEmpty() || (cue.word().equals("成立") && subject != null && subject.end() == cue.start())) {
            return;
        }
        for (PersonAt person : who) {
            Profile profile = profiles.of(person);
            CompanyAt from = profile.company() != null && profile.former() && !same(profile.company(), to)
                    ? profile.company()
                    : null;
            add(scene, cue, Kind.FOUNDING, person, from, to, from == null ? null : profile.titles(), "创始人", 0.8);
        }
    }

    // ---- what fills a frame

    private static double confidence(@Nullable CompanyAt named, Profile profile) {
        return named != null ? 0.9 : profile.company() != null ? 0.9 : 0.7;
    }

    /** The employer somebody leaves when the cue names none: in apposition, known from before, or the one the text speaks of. */
    private @Nullable CompanyAt employer(Scene scene, Profile profile) {
        if (profile.company() != null) {
            return profile.company();
        }
        CompanyAt subject = subject(scene, profile.start());
        CompanyAt known = employers.of(profile.person());
        if (profile.titles() != null && subject != null) {
            return subject;
        }
        if (known != null) {
            return known;
        }
        return subject != null ? subject : employers.topic();
    }

    /** The employer that the words before an offset are about: the last one at the head of a clause, else the first of all. */
    private static @Nullable CompanyAt subject(Scene scene, int end) {
        CompanyAt first = null;
        CompanyAt leading = null;
        for (CompanyAt company : scene.companies()) {
            if (company.end() > end) {
                break;
            }
            boolean usable = company.company().employs() && !company.company().media() && !company.viaProduct();
            String before =
                    scene.text().substring(Math.max(scene.sentence().start(), company.start() - 1), company.start());
            if (!usable || (!before.isEmpty() && "在于向被对前原与和经据".contains(before))) {
                continue;
            }
            boolean object = scene.between(Math.max(scene.sentence().start(), company.start() - 4), company.start())
                    .matches(".*(?:任|加入|创办|创立|离开|去了|跳槽|到|去|回|收购|投资|起诉|管理|负责|入职|加盟|待过|做过|名下|进|来自|挖|拉走)");
            first = first == null && !object ? company : first;
            String head = scene.between(scene.clauseStart(company.start()), company.start());
            boolean coded = scene.between(
                            company.end(), Math.min(scene.sentence().end(), company.end() + 2))
                    .matches("\\([0-9]");
            if (coded
                    || head.isEmpty()
                    || head.matches(
                            "[\\u4e00-\\u9fffA-Za-z0-9]{0,8}(?:厂|商|公司|企业|大厂|龙头|巨头|平台|集团|银行|机构|讯)|(?:[0-9年月日晚间上下午早今昨天同“《(【\\s]|消息|随后|此前|而|则|但)*")) {
                leading = company;
            }
        }
        return leading != null ? leading : first;
    }

    private static @Nullable CompanyAt companyAfter(Scene scene, int from, int gap) {
        CompanyAt company = Scene.first(scene.companies(), from, scene.clauseEnd(from));
        if (company == null
                || company.start() - from > gap
                || !company.company().employs()) {
            return null;
        }
        String between = scene.between(from, company.start()).replace("对手", "");
        return between.matches(".*(?:从|由|向|与|和|对|前|原|被).*") && !between.matches(".*(?:公司|商|企业)$") ? null : company;
    }

    /** 到X办了入职. */
    private static @Nullable CompanyAt companyBehindTo(Scene scene, Cue cue) {
        CompanyAt company = Scene.last(scene.companies(), scene.clauseStart(cue.start()), cue.start());
        if (company == null || company.start() == 0 || cue.start() - company.end() > 6) {
            return null;
        }
        return "到在去赴".indexOf(scene.text().charAt(company.start() - 1)) >= 0 ? company : null;
    }

    /** 从X离职, 由X跳槽. */
    private static @Nullable CompanyAt companyBehindFrom(Scene scene, Cue cue) {
        int start = scene.partStart(cue.start());
        CompanyAt found = null;
        for (CompanyAt company : scene.companies()) {
            if (company.start() > start && company.end() <= cue.start()) {
                char before = scene.text().charAt(company.start() - 1);
                boolean open = before == '从' || before == '自' || (before == '由' && company.end() - cue.start() < 6);
                if (open
                        && cue.start() - company.end() <= 12
                        && scene.between(company.end(), cue.start()).indexOf(',') < 0) {
                    found = company;
                }
            }
        }
        return found;
    }

    /** Titles that begin within {@code gap} characters, with those listed behind them. */
    private static @Nullable String titles(Scene scene, int from, int gap) {
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
            } else if (position.start() >= last.end()
                    && position.start() - last.end() <= 3
                    && scene.between(last.end(), position.start()).matches("[、和及与兼,/&]{1,2}|以及|兼任")) {
                last = position;
            } else {
                break;
            }
        }
        return last == null ? null : scene.text().substring(first, last.end());
    }

    private static boolean interrupted(Scene scene, int from, int to) {
        return Scene.first(scene.persons(), from, to) != null
                || scene.between(from, to).matches(".*[。;].*")
                || Scene.within(scene.cues(), from, to).stream().anyMatch(cue -> cue.frame() != Frame.TAKE_POST);
    }

    static boolean same(CompanyAt a, CompanyAt b) {
        return a.company().id().equals(b.company().id()) || a.name().equals(b.name());
    }

    /** One house: the same employer, or parts of one group. */
    static boolean related(CompanyAt a, CompanyAt b) {
        return same(a, b)
                || a.company().id().equals(b.company().parent())
                || b.company().id().equals(a.company().parent())
                || (a.company().parent() != null
                        && a.company().parent().equals(b.company().parent()))
                || a.name().contains(b.name())
                || b.name().contains(a.name());
    }

    private void add(
            Scene scene,
            Cue cue,
            Kind kind,
            PersonAt person,
            @Nullable CompanyAt from,
            @Nullable CompanyAt to,
            @Nullable String positionFrom,
            @Nullable String positionTo,
            double confidence) {
        int clauseFrom = Math.min(
                cue.start(),
                Math.max(
                        scene.clauseStart(cue.start()),
                        person.end() <= cue.start()
                                ? Math.max(scene.clauseStart(cue.start()), person.start())
                                : scene.clauseStart(cue.start())));
        String before = unnamed(scene, Math.max(scene.sentence().start(), cue.start() - CONTEXT), cue.start());
        String clause = unnamed(scene, Math.max(clauseFrom, cue.start() - CONTEXT), cue.start());
        String after = scene.between(cue.end(), Math.min(scene.sentence().end(), cue.end() + CONTEXT));
        DateAt date = dating.of(scene, cue);
        Status status = facts.status(before, clause, after, date);
        boolean background = facts.background(
                kind,
                unnamed(scene, scene.clauseStart(cue.start()), cue.start()),
                unnamed(
                        scene,
                        Math.max(scene.sentence().start(), cue.start() - CONTEXT),
                        Math.min(scene.sentence().end(), cue.end() + CONTEXT)),
                date == null ? "" : scene.text().substring(date.start(), date.end()),
                date);
        CompanyAt employer = from != null ? from : to;
        if (employer == null || !employer.company().employs()) {
            return;
        }
        if (to != null && !to.company().employs()) {
            to = null;
        }
        moves.add(new Move(
                kind,
                person,
                from,
                to,
                positionFrom,
                positionTo,
                status,
                background,
                date,
                cue,
                scene.sentence(),
                confidence));
        trace.note(
                scene.sentence(),
                kind + " " + person.name() + (from == null ? "" : " from " + from.name())
                        + (to == null ? "" : " to " + to.name()) + " " + status + (background ? " background" : ""));
    }

    /** Text with its names blanked: 曾 in 曾予安 is no 曾 of the past. */
    private static String unnamed(Scene scene, int from, int to) {
        StringBuilder text = new StringBuilder(scene.between(from, to));
        for (PersonAt person : scene.persons()) {
            for (int i = Math.max(from, person.start()); i < Math.min(to, person.end()); i++) {
                text.setCharAt(i - from, '＿');
            }
        }
        return text.toString();
    }
}
