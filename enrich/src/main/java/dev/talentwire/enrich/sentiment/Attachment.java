package dev.talentwire.enrich.sentiment;

import dev.talentwire.enrich.sentiment.Event.Kind;
import dev.talentwire.enrich.sentiment.Party.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds whom an event falls on: the nearest subject and object of its clause, passives turned round, and the companies carried over from
 * the clauses before when its own clause names none.
 */
final class Attachment {

    /** A company that an event falls on; carried when its own clause does not name it. */
    record Target(String company, double weight, boolean carried) {}

    private static final String[] PASSIVE = {"被", "遭", "受到", "获", "得到", "面临", "收到", "接到", "陷入"};

    private static final Set<String> ARRIVING = Set.of("成立", "创立", "创办", "加入", "加盟", "去了", "投奔");
    private static final Set<String> TRANSITIVE = Set.of("离开", "离开了", "告别", "退出");

    /** How a clause goes on when somebody leaves an employer or a post, or simply leaves. */
    private static final Pattern GOES_ON = Pattern.compile(
            "[^\\u4e00-\\u9fff]|[了的后时之前并而,与和也是不已对加去创至以公该其这原老自本一他她]|公司|团队|岗位|职|集团|董事|管理|东家|企业|平台|任|首席|核心");

    private final String text;
    private final Carried carried;

    Attachment(String text, Carried carried) {
        this.text = text;
        this.carried = carried;
    }

    List<Target> of(Clause clause, Parties parties, Cue cue, Event event) {
        List<Target> targets = new ArrayList<>();
        int passive = passiveBefore(clause, parties, cue);
        if (event.departure()) {
            left(clause, parties, cue, event, targets);
        } else if (event.object() == 0) {
            List<Party> agents = passive < 0 ? List.of() : agents(parties, passive, cue);
            add(targets, agents.isEmpty() ? subjects(clause, parties, cue) : agents, event.subject());
        } else {
            if (passive >= 0) {
                List<Party> patients = parties.subjectsBefore(passive, clause.start());
                add(targets, patients, event.object());
                if (patients.isEmpty()) {
                    addCarried(targets, event.object());
                }
                add(targets, agents(parties, passive, cue), event.subject());
            } else {
                active(clause, parties, cue, event, targets);
            }
        }
        return targets;
    }

    private void active(Clause clause, Parties parties, Cue cue, Event event, List<Target> targets) {
        List<Party> subjects = parties.subjectsBefore(cue.start(), clause.start());
        List<Party> objects = parties.before(cue.start(), Part.PATIENT);
        if (objects.isEmpty()) {
            objects = event.kind() == Kind.POACH ? parties.before(cue.start(), Part.SOURCE) : objects;
        }
        if (objects.isEmpty()) {
            objects = event.kind() == Kind.POACH ? parties.employersAfter(cue.end()) : parties.objectsAfter(cue.end());
        }
        add(targets, objects, event.object());
        List<Target> suffered = List.copyOf(targets);
        if (!subjects.isEmpty()) {
            add(targets, subjects, event.subject());
        } else if (suffered.stream().noneMatch(target -> target.company().equals(carried.topic()))
                && event.subject() != 0
                && (objects.isEmpty() || event.subject() != event.object())) {
            addCarried(targets, event.subject());
        }
        if (objects.isEmpty() && !subjects.isEmpty() && subjects.getLast().host() && event.subject() == 0) {
            add(targets, subjects, event.object());
        }
        boolean done = !objects.isEmpty() || !subjects.isEmpty();
        if (!done && event.subject() == 0) {
            String patient = carried.patient(clause.sentence());
            if (patient != null) {
                targets.add(new Target(patient, event.object(), true));
            } else {
                addCarried(targets, event.object());
            }
        }
        if (!objects.isEmpty() && event.object() < 0) {
            carried.suffered(objects.getFirst().company(), clause.sentence());
        }
    }

    /** People leave: the company behind 离开, else the one behind 从, else the subject. */
    private void left(Clause clause, Parties parties, Cue cue, Event event, List<Target> targets) {
        List<Party> behind = parties.objectsAfter(cue.end());
        if (!behind.isEmpty() && leaves(cue, behind.getFirst())) {
            add(targets, behind, event.object());
            return;
        }
        if (goesOutOfSomethingElse(clause, cue)) {
            return;
        }
        List<Party> source = parties.before(cue.start(), Part.SOURCE);
        if (!source.isEmpty()) {
            add(targets, source, event.subject());
            return;
        }
        List<Party> subjects = parties.subjectsBefore(cue.start(), 0);
        if (!subjects.isEmpty()) {
            add(targets, subjects, event.subject());
            return;
        }
        addCarried(targets, event.subject());
    }

    /** 离开X, but not 自立门户成立X: what stands between may not found or join the company. */
    private boolean leaves(Cue cue, Party behind) {
        int gap = behind.start() - cue.end();
        return gap >= 0 && gap <= 2 && !ARRIVING.contains(text.substring(cue.end(), behind.start()));
    }

    /** 离开机房: what follows the word is neither the end of the clause nor a word for an employer or a post. */
    private boolean goesOutOfSomethingElse(Clause clause, Cue cue) {
        if (!TRANSITIVE.contains(text.substring(cue.start(), cue.end())) || cue.end() >= clause.end()) {
            return false;
        }
        String behind = text.substring(cue.end(), Math.min(clause.end(), cue.end() + 4));
        return !GOES_ON.matcher(behind).lookingAt();
    }

    private List<Party> subjects(Clause clause, Parties parties, Cue cue) {
        List<Party> subjects = parties.subjectsBefore(cue.start(), clause.start());
        if (!subjects.isEmpty()) {
            return subjects;
        }
        List<Party> behind = parties.objectsAfter(cue.end());
        if (!behind.isEmpty() && text.charAt(behind.getFirst().start() - 1) == '的') {
            return behind;
        }
        List<Party> agents = parties.before(cue.start(), Part.PATIENT);
        if (!agents.isEmpty()) {
            return agents;
        }
        String topic = carried.topic();
        return topic == null ? behind : List.of(new Party(topic, 0, 0, Part.PLAIN, false));
    }

    /** Offset of a passive marker between the subject and the verb; -1 in the active voice. */
    private int passiveBefore(Clause clause, Parties parties, Cue cue) {
        int from = Math.max(clause.start(), cue.start() - 20);
        String before = text.substring(Math.min(from, cue.start()), cue.start());
        for (String marker : PASSIVE) {
            int at = before.lastIndexOf(marker);
            if (at >= 0 && !inside(parties, from + at)) {
                return from + at;
            }
        }
        return text.charAt(cue.start()) == '被' || text.charAt(cue.start()) == '遭' ? cue.start() : -1;
    }

    private static boolean inside(Parties parties, int offset) {
        return parties.all().stream().anyMatch(party -> offset >= party.start() && offset < party.end());
    }

    private static List<Party> agents(Parties parties, int passive, Cue cue) {
        return parties.all().stream()
                .filter(party -> party.start() > passive && party.end() <= cue.start())
                .toList();
    }

    private void addCarried(List<Target> targets, double weight) {
        String topic = carried.topic();
        if (topic != null) {
            targets.add(new Target(topic, weight, true));
        }
    }

    private static void add(List<Target> targets, List<Party> parties, double weight) {
        if (weight == 0) {
            return;
        }
        for (Party party : parties) {
            targets.add(new Target(party.company(), weight, party.end() == 0));
        }
    }
}
