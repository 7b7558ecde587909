package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.words.Word;
import dev.talentwire.enrich.words.Words;
import java.util.Set;

/** How much a stretch of Chinese characters looks like a person's name, by itself and by its neighbours. */
final class NameScore {

    private static final Set<String> FORMS_OF_ADDRESS = Set.of(
            "小姐", "先生", "女士", "总", "老师", "教授", "博士", "导", "董", "工", "经理", "同学", "女", "氏", "家", "姓", "院士", "律师", "医生");
    /** Surnames that are everyday words: alone they prove nothing. */
    private static final String WORD_SURNAMES =
            "于任原管都从那向和曾应满查谈连占成何时高公海路单解强班国全文章车台别余项常万季代田过战幸商宁周年巢陆衣齐申商山石盛成范方江白马金蓝云林苏夏丰钱";
    /** Characters that end words like 公众号 and 申请人 far more often than names. */
    private static final String UNITS = "号期率市区省县厂部队者场线元词费款额量率权书案单令号股债券店街路镇乡村";

    private static final String NUMBERS = "一二三四五六七八九十两数几多百";
    /** What numbers count; no given name ends in one of them behind a number, or is one alone. */
    private static final String COUNTED = "年月周位名岁次届";
    /** With 任 behind them they say that somebody takes or leaves a post. */
    private static final String TAKES = "转调改出担就接升离卸辞拟续留兼连继赴委退";
    /** Surnames that a number counts. */
    private static final String COUNTING = "季任代届年月岁计项单成班家双车曲全常";

    /** Characters that end hardly any name. */
    private static final String NEVER_LAST = "将已也均则因是的了等任并便由补拟另";
    /** What follows a verb and is no given name by itself: 查到, 管过. */
    private static final String PARTICLES = "到过着了得";
    /** Characters that more often begin what follows a name. */
    private static final String FUNCTION_WORDS = "为便已先均等未另仍将则也都就还又再才刚曾因从自在是的了和与及并或称说任兼升约于后说被把让给到去走任至";

    /** From here on a stretch counts as a name. */
    static final double NAME = 4.0;

    /** Enough within a list of names. */
    static final double NAME_IN_LIST = 2.0;

    private final Lexicon lexicon;
    private final Words words;

    NameScore(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** The name by itself: its characters and how the tokenizer cuts it. */
    double inside(String text, WordMap map, int start, int surnameEnd, int end, boolean titled) {
        String name = text.substring(start, end);
        if (end - surnameEnd == 2 && lexicon.nameWords().endsName(name)) {
            return -10;
        }
        if (lexicon.notPerson(name)
                || counts(text, start, surnameEnd, end)
                || ofVerb(text, map, start, end)
                || (end - surnameEnd == 1 && PARTICLES.indexOf(text.charAt(surnameEnd)) >= 0)
                || name.indexOf('某') > 0
                || FORMS_OF_ADDRESS.contains(text.substring(surnameEnd, end))) {
            return -10;
        }
        double score = surnameEnd - start == 2 ? 2.5 : surname(text.charAt(start));
        boolean weak = surnameEnd - start == 1 && WORD_SURNAMES.indexOf(text.charAt(start)) >= 0;
        Word word = map.at(start);
        if (weak && !titled && !(map.is(start, end) && word != null && word.person())) {
            score -= 2.2;
        }
        int given = end - surnameEnd;
        if (given == 1) {
            score += odds(words.aloneGiven(text.charAt(surnameEnd)));
        } else {
            score += odds(words.opensGiven(text.charAt(surnameEnd)))
                    + odds(words.closesGiven(text.charAt(surnameEnd + 1)));
            score += 0.5;
            char last = text.charAt(end - 1);
            score -= UNITS.indexOf(last) >= 0
                    ? 2
                    : NEVER_LAST.indexOf(last) >= 0 ? 3 : last == '为' ? 2 : FUNCTION_WORDS.indexOf(last) >= 0 ? 1 : 0;
        }
        if (insideTransliteration(text, start, end)) {
            score -= 3;
        }
        return score + cut(text, map, start, surnameEnd, end, name, titled);
    }

    /** 转|任非执行: 任 is the verb's, unless the tokenizer knows the name (留|任正非). */
    private static boolean ofVerb(String text, WordMap map, int start, int end) {
        Word word = map.at(start);
        boolean known = map.is(start, end) && word != null && word.person() && end - start > 2;
        return text.charAt(start) == '任' && start > 0 && TAKES.indexOf(text.charAt(start - 1)) >= 0 && !known;
    }

    /** 满六年, 余位, 第四|季量产: a number with what it counts, or what a number counts. */
    private static boolean counts(String text, int start, int surnameEnd, int end) {
        String given = text.substring(surnameEnd, end);
        boolean number = COUNTED.indexOf(given.charAt(given.length() - 1)) >= 0
                && (given.length() == 1 || NUMBERS.indexOf(given.charAt(0)) >= 0);
        boolean counted = surnameEnd - start == 1
                && start > 0
                && COUNTING.indexOf(text.charAt(start)) >= 0
                && (NUMBERS.indexOf(text.charAt(start - 1)) >= 0 || Character.isDigit(text.charAt(start - 1)));
        return number || counted;
    }

    /** 费森|尤斯卡|比: a piece of a longer foreign name. */
    private boolean insideTransliteration(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from > 0 && start - from < 4 && lexicon.transliterates(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && to - end < 4 && lexicon.transliterates(text.charAt(to))) {
            to++;
        }
        for (int i = start; i < end; i++) {
            if (!lexicon.transliterates(text.charAt(i))) {
                return false;
            }
        }
        return to - from >= 5 && to - from > end - start;
    }

    private double surname(char c) {
        double share = words.surname(c);
        return share > 0.5 ? 2 : share > 0.2 ? 1.3 : share > 0.05 ? 0.4 : -0.6;
    }

    private static double odds(double share) {
        if (share < 0) {
            return 0.3;
        }
        return share > 0.3 ? 0.9 : share > 0.1 ? 0.6 : share > 0.03 ? 0.2 : share > 0.005 ? -0.4 : -1.2;
    }

    private double cut(String text, WordMap map, int start, int surnameEnd, int end, String name, boolean titled) {
        Word first = map.at(start);
        Word last = map.at(end - 1);
        if (first == null || last == null) {
            return 0;
        }
        if (map.is(start, end)) {
            return first.person() ? 2 : words.common(name) ? titled ? -1 : -3 : 0.5;
        }
        double score = 0;
        if (first.start() < start) {
            score -= first.person() ? 0.8 : words.common(text.substring(first.start(), first.end())) ? 2.5 : 0.5;
        } else if (first.length() >= 2 && !first.person() && first.end() < end) {
            score -= words.common(text.substring(start, first.end())) ? 1 : 0;
        }
        if (last.end() > end) {
            score -= last.person() ? 0.8 : words.common(text.substring(last.start(), last.end())) ? 2.5 : 0.5;
        } else if (last.length() >= 2 && !last.person() && last.start() > start) {
            boolean given = last.start() == surnameEnd;
            score -= words.common(text.substring(last.start(), end)) ? given && titled ? 0 : 0.7 : 0;
        }
        return score;
    }
}
