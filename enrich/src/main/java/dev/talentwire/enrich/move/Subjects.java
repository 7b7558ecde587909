package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds whom a cue speaks of: before it, behind it in a relative clause, or carried over from what was said before. */
final class Subjects {

    private static final Pattern RELATIVE =
            Pattern.compile("^[^,。;、]{0,14}?的,?(?:高管|还有|有|包括|是|人里|名单里|另有|则是|主要有)*(?:了|:)?");
    /** …走了3名核心,含张三和李四. */
    private static final Pattern NAMED_BEHIND =
            Pattern.compile("^[^,。;]{0,14}[,:](?:其中)?(?:含|包括|包含|分别是|分别为|即)(?:但不限于)?");

    private static final Sought ADJUNCT = Sought.of("(?:向|对|跟|替|(?<!交)给|不同于|接替|据|追随|跟随|让|告诉|取代|汇报|包括|接过|感谢)$");
    private static final Sought PRONOUN = Sought.of("^(?:他|她|其|后者|前者|两人|二人|三人|此人|这位|该)");
    private static final Sought UNNAMED =
            Sought.of("[0-9多数几两三四五六七八九十余]+(?:位|名|人|个)|一批|一众|员工|骨干|高管们|有人|谁|大家|人才|网友|记者|团队(?:成员)?");
    private static final Sought OPENS = Sought.of("^(?:[0-9年月日]{0,12}|随后|此后|后来)?(?:从|自|在|离开|告别|辞|卸任|加入|入职|加盟)");
    private static final Pattern TOGETHER = Pattern.compile(
            "(?:随后|之后|后来|并|现|已|又|将)?(?:与|和|跟|同|携手|联手|携|拉上|联合)(?:前|老|旧|昔日|其|自己的|当年的?)?(?:同事|搭档|同学|师弟|师兄|师妹|下属|部下|同僚|好友|战友|合伙人)?");
    private static final Sought VOICE = Sought.of(
            "(?:记者|(?<!总)编辑|作者|撰文|文/|文\\||文:|编译|审校|校对|摄影|责编|通讯员|实习生|主笔|监制)[: /|]*(?:[\\u4e00-\\u9fff]{2,4}[ 、])?$");

    private static final Sought ALONG = Sought.of("^(?:与|和|跟|随|同|跟着|随着)[^,。;]{0,14}|^(?:一同|一起|一道|同时|同批|同日|同一天)");
    private static final Sought AND = Sought.of("^[^,。;]{0,10}?的,?(?:还|也|便|就)?(?:有|是|包括)");

    private final Profiles profiles;
    private List<PersonAt> carried = List.of();

    Subjects(Profiles profiles) {
        this.profiles = profiles;
    }

    List<PersonAt> of(Scene scene, Cue cue, boolean leaving) {
        int clause = scene.clauseStart(cue.start());
        PersonAt noted = noted(scene, cue);
        if (noted != null) {
            return List.of(noted);
        }
        PersonAt pointed = pointedAt(scene, clause, cue);
        if (pointed != null) {
            return List.of(pointed);
        }
        List<PersonAt> along = along(scene, clause, cue);
        if (!along.isEmpty()) {
            return along;
        }
        PersonAt near = nearest(scene, clause, cue.start());
        if (near != null) {
            List<PersonAt> group = profiles.listEnding(near, scene.persons());
            return together(scene, clause, group) ? with(group, partner(scene, clause)) : group;
        }
        List<PersonAt> behind = relative(scene, cue);
        if (!behind.isEmpty()) {
            return behind;
        }
        String words = scene.between(clause, cue.start());
        if (UNNAMED.in(words) && !words.matches(".*(?:两人|二人|三人|四人|两位|均(?!有)|都(?!有)).*")) {
            return List.of();
        }
        if (leaving && postAlone(scene, clause, cue, words)) {
            return List.of();
        }
        if (companyLeads(scene, clause, cue)) {
            return List.of();
        }
        for (int end = clause - 1; end > scene.sentence().start(); ) {
            int start = scene.clauseStart(end);
            PersonAt earlier = nearest(scene, start, end);
            if (earlier != null) {
                return leading(scene, start, end, earlier);
            }
            if (scene.text().charAt(end) == ';' && !PRONOUN.in(words) && leaving) {
                break;
            }
            end = start - 1;
        }
        List<PersonAt> ahead = ahead(scene, clause, cue);
        if (!ahead.isEmpty()) {
            return ahead;
        }
        String head = scene.between(scene.sentence().start(), cue.start());
        boolean pronoun = PRONOUN.in(words) || head.matches(".*(?:他|她|其|后者|两人|二人|三人|此人|这位).*");
        boolean brief = head.length() <= 18
                && Scene.first(scene.companies(), scene.sentence().start(), cue.start()) == null
                && Scene.first(scene.positions(), scene.sentence().start(), cue.start()) == null
                && !scene.between(cue.end(), scene.clauseEnd(cue.end())).startsWith("的");
        if (pronoun && (carried.size() == 1 || words.matches(".*(?:两人|二人|三人|他们|她们).*"))) {
            return carried;
        }
        return brief && carried.size() == 1 && cue.frame() != Frame.LEAVE ? carried : List.of();
    }

    /** 与甲一同离职的还有乙: it is 乙 that is told of. */
    private List<PersonAt> along(Scene scene, int clause, Cue cue) {
        return ALONG.in(scene.between(clause, cue.start())) && AND.in(scene.rest(cue.end()))
                ? relative(scene, cue)
                : List.of();
    }

    /** 甲、乙先后出走,前者创办了…,后者…: which of the two named last. */
    private static @Nullable PersonAt pointedAt(Scene scene, int clause, Cue cue) {
        boolean former = scene.text().startsWith("前者", clause);
        if (!former && !scene.text().startsWith("后者", clause)) {
            return null;
        }
        List<PersonAt> before = Scene.within(scene.persons(), scene.sentence().start(), clause);
        if (before.size() < 2 || Scene.first(scene.persons(), clause, cue.start()) != null) {
            return null;
        }
        return before.get(before.size() - (former ? 2 : 1));
    }

    /** 张三(尚未离职): what stands in brackets behind a name is about that name alone. */
    private static @Nullable PersonAt noted(Scene scene, Cue cue) {
        int open = scene.text().lastIndexOf('(', cue.start());
        int close = scene.text().indexOf(')', cue.end());
        if (open < scene.sentence().start()
                || close < 0
                || close > cue.end() + 40
                || scene.text().lastIndexOf(')', cue.start()) > open) {
            return null;
        }
        return scene.persons().stream().filter(p -> p.end() == open).findFirst().orElse(null);
    }

    /** 从X离职后,张三…: the subject comes in the next clause. */
    private List<PersonAt> ahead(Scene scene, int clause, Cue cue) {
        int next = scene.clauseEnd(cue.end()) + 1;
        if (next >= scene.sentence().end()
                || !OPENS.in(scene.between(clause, cue.end()))
                || Scene.first(scene.persons(), scene.sentence().start(), cue.start()) != null) {
            return List.of();
        }
        for (PersonAt person : scene.persons()) {
            int start = profiles.of(person).start();
            if (start >= next) {
                return start - next <= 3 ? profiles.listStarting(person, scene.persons()) : List.of();
            }
        }
        return List.of();
    }

    /** …离开,与前同事张三联合创办X: the one who left founds it too. */
    private boolean together(Scene scene, int clause, List<PersonAt> group) {
        return TOGETHER.matcher(scene.between(clause, profiles.of(group.get(0)).start()))
                .matches();
    }

    private List<PersonAt> partner(Scene scene, int clause) {
        for (int end = clause - 1; end > scene.sentence().start(); ) {
            int start = scene.clauseStart(end);
            PersonAt earlier = nearest(scene, start, end);
            if (earlier != null) {
                return leading(scene, start, end, earlier);
            }
            end = start - 1;
        }
        return carried.size() == 1 ? carried : List.of();
    }

    private static List<PersonAt> with(List<PersonAt> group, List<PersonAt> more) {
        List<PersonAt> all = new ArrayList<>(more);
        all.removeIf(person -> group.stream().anyMatch(other -> other.name().equals(person.name())));
        all.addAll(group);
        return all;
    }

    /** In an earlier clause the first group is its subject; the last one may be an object. */
    private List<PersonAt> leading(Scene scene, int start, int end, PersonAt last) {
        for (PersonAt person : scene.persons()) {
            if (person.start() >= start && person.end() <= end && !adjunct(scene, person)) {
                List<PersonAt> list = profiles.listStarting(person, scene.persons());
                List<PersonAt> inside = new ArrayList<>(profiles.listEnding(person, scene.persons()));
                for (PersonAt other : list) {
                    if (!inside.contains(other)) {
                        inside.add(other);
                    }
                }
                return inside;
            }
        }
        return List.of(last);
    }

    private @Nullable PersonAt nearest(Scene scene, int from, int to) {
        PersonAt best = null;
        for (PersonAt person : scene.persons()) {
            if (person.start() >= from && person.end() <= to && !adjunct(scene, person)) {
                best = person;
            }
        }
        return best;
    }

    private boolean adjunct(Scene scene, PersonAt person) {
        int start = profiles.of(person).start();
        if (VOICE.in(scene.between(Math.max(scene.sentence().start(), person.start() - 12), person.start()))) {
            return true;
        }
        boolean byline = person.start() > 0
                && profiles.of(person).positions().isEmpty()
                && person.end() < scene.text().length()
                && person.start() - scene.sentence().start() < 16
                && scene.text().charAt(person.start() - 1) == ' '
                && scene.text().charAt(person.end()) == ' '
                && person.end() - scene.sentence().start() < 24;
        if (byline) {
            return true;
        }
        return ADJUNCT.in(scene.between(Math.max(scene.sentence().start(), start - 4), start));
    }

    private List<PersonAt> relative(Scene scene, Cue cue) {
        int from = cue.word().endsWith("的") ? cue.end() - 1 : cue.end();
        int part = scene.partEnd(cue.end());
        Matcher m = RELATIVE.matcher(scene.text()).region(from, part);
        if (!m.lookingAt()) {
            m = NAMED_BEHIND.matcher(scene.text()).region(cue.end(), part);
        }
        if (!m.lookingAt()) {
            return List.of();
        }
        for (PersonAt person : scene.persons()) {
            int start = profiles.of(person).start();
            if (person.start() >= m.end() && person.start() < part && start - m.end() <= 6) {
                return start < cue.end() && person.start() - m.end() > 14
                        ? List.of()
                        : profiles.listStarting(person, scene.persons());
            }
        }
        return List.of();
    }

    /** 有公司的董事长退休: a post whose holder has no name. */
    private static boolean postAlone(Scene scene, int clause, Cue cue, String words) {
        return cue.frame() == Frame.LEAVE
                && Scene.first(scene.positions(), clause, cue.start()) != null
                && !words.matches(".*(?:这位|该|此|他|她|其).*");
    }

    /** 字节跳动宣布…: an employer that leads the clause is its subject. */
    private static boolean companyLeads(Scene scene, int clause, Cue cue) {
        return cue.frame() != Frame.LEAVE
                && scene.companies().stream().anyMatch(c -> c.start() == clause && c.end() <= cue.start())
                && scene.persons().stream().noneMatch(p -> p.end() <= clause);
    }

    /** The one person that the words before an offset are about; null when they are about nobody or several. */
    @Nullable
    PersonAt spokenOf(Scene scene, int offset) {
        PersonAt near = nearest(scene, scene.sentence().start(), offset);
        return near != null ? near : carried.size() == 1 ? carried.get(0) : null;
    }

    /** Remembers the first group that is no adjunct, for sentences that name nobody. */
    void finished(Scene scene) {
        for (PersonAt person : scene.persons()) {
            if (!adjunct(scene, person)) {
                carried = profiles.listStarting(person, scene.persons());
                return;
            }
        }
    }
}
