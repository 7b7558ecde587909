package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.text.Sentence;
import dev.talentwire.enrich.text.Sought;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who has died, as an article says. */
public final class Deaths {

    private static final Sought DIED = Sought.of("(?:去世|过世|离世)(?!界)|逝世|病逝|辞世|猝逝|猝死|仙逝|与世长辞|不幸身亡|不幸遇难|不幸罹难|因公殉职");

    /** 岳父去世: of somebody else, who has no name here. */
    private static final Pattern KIN = Pattern.compile(
            "父亲|母亲|父母|爸|妈|妻子|太太|夫人|丈夫|先夫|儿子|女儿|长子|长女|哥哥|弟弟|姐姐|妹妹|祖父|祖母|爷爷|奶奶|外公|外婆|岳父|岳母|亲人|家人|好友|老友|恩师|前辈");

    private static final Pattern UNTRUE = Pattern.compile("不实|谣言|传闻|传言|误传|假消息|并未|没有|尚未|未曾|如果|一旦|倘若|假若");

    /** 雷某称,事故中三人遇难: who is named last before the word only speaks of it, or others stand between. */
    private static final Pattern SOMEBODY_ELSE =
            Pattern.compile("称|说|表示|透露|指出|介绍|回忆|证实|确认|得知|前任|创始人|合伙人|同事|员工|离职|辞职|卸任|出走|[0-9一二两三四五六七八九十多数]+(?:人|名|位)");

    /** 去世的消息: of whom was named before. */
    private static final Pattern NEWS_OF_IT = Pattern.compile("的(?:消息|噩耗|讣告|原因|时候|当天|次日|那天)");

    private static final Pattern STOP = Pattern.compile("[,;。、让令使对给跟和与]");

    private static final int NEAR = 12;
    private static final int FAR = 40;

    private Deaths() {}

    /**
     * Somebody who has died.
     *
     * @param person   where the name stands
     * @param sentence that says so
     */
    public record DeathAt(PersonAt person, Sentence sentence) {}

    /** Each person once, by the first sentence that says it. */
    public static List<DeathAt> in(Tagged tagged) {
        String text = tagged.text().text();
        if (!DIED.in(text)) {
            return List.of();
        }
        List<DeathAt> deaths = new ArrayList<>();
        Set<String> known = new HashSet<>();
        int next = 0;
        for (Sentence sentence : tagged.sentences()) {
            int first = next;
            while (next < tagged.persons().size() && tagged.persons().get(next).start() < sentence.end()) {
                next++;
            }
            List<PersonAt> persons = tagged.persons().subList(first, next);
            if (persons.isEmpty()) {
                continue;
            }
            Matcher died = DIED.matcher(text);
            int from = sentence.start();
            while (DIED.find(died, text, from) && died.end() <= sentence.end()) {
                from = died.end();
                PersonAt dead = who(text, persons, died.start(), died.end());
                if (dead != null && !untrue(text, sentence) && known.add(dead.name())) {
                    deaths.add(new DeathAt(dead, sentence));
                }
            }
        }
        return deaths;
    }

    /** 去世的某某, or who was named last before the word. A death that is not told is cheaper than a false one. */
    private static @Nullable PersonAt who(String text, List<PersonAt> persons, int start, int end) {
        boolean named = persons.stream().anyMatch(person -> person.end() == start);
        if (!named
                && text.startsWith("的", end)
                && !NEWS_OF_IT.matcher(text).region(end, text.length()).lookingAt()) {
            return behind(text, persons, start, end);
        }
        PersonAt last = null;
        for (PersonAt person : persons) {
            if (person.end() <= start) {
                last = person;
            }
        }
        if (last == null || start - last.end() > FAR || found(KIN, text, last.end(), start)) {
            return null;
        }
        return found(SOMEBODY_ELSE, text, last.end(), start) ? null : last;
    }

    private static @Nullable PersonAt behind(String text, List<PersonAt> persons, int start, int end) {
        for (PersonAt person : persons) {
            if (person.start() > end) {
                boolean near = person.start() - end <= NEAR && !found(STOP, text, end, person.start());
                boolean kin =
                        found(KIN, text, Math.max(0, start - NEAR), start) || found(KIN, text, end, person.start());
                return near && !kin ? person : null;
            }
        }
        return null;
    }

    private static boolean found(Pattern pattern, String text, int from, int to) {
        return pattern.matcher(text).region(from, to).find();
    }

    private static boolean untrue(String text, Sentence sentence) {
        return found(UNTRUE, text, sentence.start(), sentence.end());
    }
}
