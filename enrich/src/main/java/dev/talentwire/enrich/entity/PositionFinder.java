package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.lexicon.PhraseTrie;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds titles: the longest one the lexicon knows, and before it the ranks, scopes and fields that belong to it. */
final class PositionFinder {

    /** Words that go on where a title seems to end: 董事会 is no 董事. */
    private static final Set<String> GOES_ON = Set.of("会", "办", "人选", "级别", "团队", "部门", "制度", "候选", "事务所", "行业");

    private static final int LONGEST = 30;
    private static final int LONGEST_UNIT = 12;
    private static final String UNIT_ENDS = "部群心务队院室所线块向目组区";

    private final Lexicon lexicon;

    PositionFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** @param employer true at offsets that an employer's name covers: a title never reaches into one */
    List<PositionAt> find(String text, WordMap words, boolean[] employer) {
        List<PositionAt> found = new ArrayList<>();
        int floor = 0;
        String backwards = new StringBuilder(text).reverse().toString();
        for (int i = 0; i < text.length(); i++) {
            PhraseTrie.Hit<String> hit = lexicon.positions().longest(text, i);
            if (hit == null
                    || goesOn(text, hit.end())
                    || latinGoesOn(text, i, hit.end())
                    || (employer[i] && employer[hit.end() - 1])) {
                continue;
            }
            if (text.startsWith("集团", i) && hit.end() - i > 2 && named(text, i)) {
                i += 2;
            }
            int start = extend(text, backwards, words, i, floor, employer);
            found.add(new PositionAt(start, hit.end(), i, text.substring(start, hit.end())));
            floor = hit.end();
            i = hit.end() - 1;
        }
        return found;
    }

    private static boolean goesOn(String text, int end) {
        for (String rest : GOES_ON) {
            if (text.startsWith(rest, end)) {
                return true;
            }
        }
        return text.startsWith("师行", end - 1);
    }

    private static boolean latinGoesOn(String text, int start, int end) {
        return (latin(text, start) && latin(text, start - 1)) || (latin(text, end - 1) && latin(text, end));
    }

    private static boolean latin(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) < 128 && Character.isLetter(text.charAt(i));
    }

    private int extend(String text, String backwards, WordMap words, int core, int floor, boolean[] employer) {
        int start = core;
        while (start > floor && core - start < LONGEST) {
            int next = step(text, backwards, words, start, floor);
            if (next >= start || next < floor || employer[next] || employer[start - 1]) {
                break;
            }
            start = next;
        }
        return start;
    }

    private int step(String text, String backwards, WordMap words, int start, int floor) {
        PhraseTrie.Hit<String> modifier = lexicon.modifiersBackwards().longest(backwards, text.length() - start);
        if (modifier != null) {
            int next = text.length() - modifier.end();
            boolean ending = lexicon.nameWords().endings().get(text.substring(next, start)) != null;
            return ending && named(text, next) ? start : next;
        }
        char before = text.charAt(start - 1);
        if (before == '》' || before == '”') {
            int open = text.lastIndexOf(before == '》' ? '《' : '“', start - 1);
            return open >= floor && start - open < 16 ? open : start;
        }
        if (before < 128 && (Character.isLetterOrDigit(before) || before == '/')) {
            int i = start;
            while (i > floor
                    && text.charAt(i - 1) < 128
                    && (Character.isLetterOrDigit(text.charAt(i - 1)) || " /-+.".indexOf(text.charAt(i - 1)) >= 0)) {
                i--;
            }
            return Character.isLetter(text.charAt(i)) ? i : start;
        }
        return UNIT_ENDS.indexOf(before) >= 0 ? unit(text, words, start, floor) : start;
    }

    /** 蓝山集团|总裁, 岚山汽车|副总裁: behind a name 集团 belongs to it; behind 任 or a comma it says whose post it is. */
    private static boolean named(String text, int at) {
        return at > 1
                && Normalizer.chinese(text.charAt(at - 1))
                && Normalizer.chinese(text.charAt(at - 2))
                && "任为兼和及与由原前现是将了的到在回该本".indexOf(text.charAt(at - 1)) < 0;
    }

    /** Reaches left over a unit's name: 糖尿病联盟事业部. */
    private static int unit(String text, WordMap words, int start, int floor) {
        int at = start;
        while (at > floor && start - at < LONGEST_UNIT) {
            Word word = words.before(at);
            if (word == null || word.start() < floor || !nominal(text, word)) {
                break;
            }
            at = word.start();
        }
        return at;
    }

    private static boolean nominal(String text, Word word) {
        char first = word.nature().charAt(0);
        return Normalizer.chinese(text.charAt(word.start()))
                && !word.person()
                && (first == 'n'
                        || first == 'g'
                        || first == 'b'
                        || first == 'j'
                        || word.nature().startsWith("vn")
                        || word.nature().equals("an")
                        || text.startsWith("与", word.start())
                        || text.startsWith("及", word.start()));
    }
}
