package dev.talentwire.enrich.move;

import dev.talentwire.enrich.lexicon.PhraseTrie;
import dev.talentwire.enrich.text.Sought;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What looks like a move and is none: sport, fiction, samples of letters. */
final class Exclusions {

    private static final Pattern SAMPLE =
            Pattern.compile("范文|模板|样本|辞职报告(?:范|怎么)|×××|XX公司|\\*\\*(?:集团|公司)|某某|此致敬礼|此致[\\s\\S]{0,4}敬礼");
    private static final List<String> SAMPLE_WORDS =
            List.of("范文", "模板", "样本", "辞职报告", "×××", "XX公司", "**集团", "**公司", "某某", "此致");
    private static final Sought EPISODE = Sought.of("第[0-9一二三四五六七八九十百]{1,4}[集章回]");

    /** What an article is about when it holds several of these words. */
    private enum Subject {
        SPORT,
        FICTION,
        GOVERNMENT,
        DEATH
    }

    private static final PhraseTrie<Subject> WORDS = new PhraseTrie<>();

    static {
        words(
                Subject.SPORT,
                "转会|前锋|后卫|中锋|中场|门将|球员|球队|主帅|主教练|英超|西甲|意甲|德甲|中超|中甲|CBA|NBA|联赛|赛季|租借|冬窗|夏窗|新援|进球|首发|国脚|球迷|俱乐部|战队|选手|投手|总教练|教练|球季|中卫|内野手|身披|踢了|踢球|自由身|主场|客场|电竞|出场0|出场1|出场2|出场3|出场4|出场5|出场6|出场7|出场8|出场9");
        words(Subject.FICTION, "剧情|角色|NPC|玩家|小说|主人公|男主|女主|剧中|片中|饰演|番外|虚构|大结局|连载");
        words(Subject.GOVERNMENT, "组织部|市委|省委|县委|区委|人大常委会|市长|副市长|区长|副区长|县长|副县长|省长|副省长|局长|厅长|党组|政协|书记|常委");
        words(Subject.DEATH, "去世|逝世|辞世|病逝|讣告|追思|告别式|追悼|离世|悼念|享年|享寿|过世|仙逝|治丧|遗体|缅怀|与世长辞");
    }

    private Exclusions() {}

    /** Why the whole article says nothing about moves; null when it may. */
    static @Nullable String of(String text) {
        Map<Subject, Set<String>> words = words(text);
        int per = 1 + text.length() / 600;
        if (count(words, Subject.SPORT) >= 3 * per) {
            return "sport";
        }
        if (count(words, Subject.GOVERNMENT) >= 4 * per || text.contains("任前公示")) {
            return "government posts";
        }
        if (count(words, Subject.FICTION) >= (EPISODE.in(text) ? 1 : 3) * per
                && text.length() < 2500
                && (text.contains("剧情")
                        || EPISODE.in(text)
                        || (text.contains("角色") && text.contains("玩家"))
                        || text.contains("小说")
                        || text.contains("剧中"))) {
            return "fiction";
        }
        if (sample(text)) {
            return "a sample letter";
        }
        return null;
    }

    /** In an obituary 离开 and 告别 speak of death. */
    static boolean obituary(String text) {
        return count(words(text), Subject.DEATH) >= 2;
    }

    private static void words(Subject subject, String words) {
        for (String word : words.split("\\|", -1)) {
            WORDS.put(word, subject);
        }
    }

    /** How many different words of each subject the text holds: one pass for all of them. */
    private static Map<Subject, Set<String>> words(String text) {
        Map<Subject, Set<String>> found = new EnumMap<>(Subject.class);
        for (int i = 0; i < text.length(); i++) {
            PhraseTrie.Hit<Subject> hit = WORDS.longest(text, i);
            if (hit != null) {
                found.computeIfAbsent(hit.value(), s -> new HashSet<>()).add(text.substring(i, hit.end()));
                i = hit.end() - 1;
            }
        }
        return found;
    }

    private static int count(Map<Subject, Set<String>> words, Subject subject) {
        return words.getOrDefault(subject, Set.of()).size();
    }

    /** A letter's template says so more than once; the pattern is slow and tried only where one of its words stands. */
    private static boolean sample(String text) {
        if (SAMPLE_WORDS.stream().noneMatch(text::contains)) {
            return false;
        }
        Set<String> distinct = new HashSet<>();
        Matcher m = SAMPLE.matcher(text);
        while (m.find()) {
            distinct.add(m.group());
        }
        return distinct.size() >= 2;
    }
}
