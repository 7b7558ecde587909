package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.lexicon.NameWords;
import dev.talentwire.enrich.lexicon.PhraseTrie;
import dev.talentwire.enrich.text.Sought;
import dev.talentwire.enrich.words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proposes names and scores them: by what they end in, by how strange they are to the dictionary, and by their two sides. */
final class NameCandidates {

    private static final double STRANGE = 0.75;
    private static final double STRANGE_ALONE = 1.5;
    private static final double ORDINARY = -0.5;
    private static final double LATIN = 1.75;
    private static final double CAPITALS = 1.25;
    private static final double QUOTED = 1;
    private static final double LIKE_PERSON = -1.5;
    private static final double UNIT_OF_FIRM = -1;
    private static final double FIRM = 3;
    /** The weight of a noun of kind: what 播客公司 introduces is no person. */
    private static final double INTRODUCED = 2.5;

    private static final double EXPLICIT = 1.5;

    private static final int LONGEST_STEM = 10;
    private static final int LONGEST_ALONE = 7;

    private static final Pattern QUOTE = Pattern.compile("“([\\u4e00-\\u9fffA-Za-z0-9 .·]{2,10})”");
    private static final Sought FUND = Sought.of("混合|债券|指数|ETF|LOF|QDII|精选|联接|持有期");
    private static final Pattern PRODUCT = Pattern.compile("产品|应用|App|APP|模型|项目|游戏|小程序|系列|栏目|计划");
    private static final Pattern ISSUER =
            Pattern.compile("(?:证券|股票)简称:? ?([\\u4e00-\\u9fffA-Za-z*]{2,8})(?=[\\s公编证股,。]|$)");
    private static final Pattern GOES_ON =
            Pattern.compile("驾驶|座舱|家居|制造|汽车|硬件|手机|终端|交通|城市|物流|客服|网联|电动|体|化|云|手表|穿戴|眼镜|音箱");
    private static final Set<String> NO_LATIN_NAMES = Set.of(
            "AI", "CEO", "CTO", "CFO", "COO", "CMO", "CHO", "CIO", "CPO", "CSO", "CRO", "IPO", "App", "APP", "HR", "IT",
            "PCB", "GPU", "AGI", "API", "VP", "PR", "IC", "LLM", "PDK", "MCU", "IP", "TV", "PC", "ETF", "Wind", "EDA",
            "SaaS", "APT", "NPC", "AIGC", "MBA", "PhD", "Lab", "SVP", "EVP", "GM", "BU", "PE", "VC", "FOF", "OEM",
            "CTA", "ESG", "UI");
    private static final Set<String> REGIONS = Set.of(
            "美国", "英国", "德国", "法国", "瑞士", "瑞典", "日本", "韩国", "荷兰", "印度", "意大利", "西班牙", "丹麦", "芬兰", "挪威", "以色列", "俄罗斯",
            "加拿大", "新加坡", "澳洲", "澳大利亚", "欧洲", "北美", "亚洲", "亚太", "海外", "国内", "国产", "全球", "中国", "本土", "台湾", "香港", "东南亚");

    private final Lexicon lexicon;
    private final NameWords names;

    NameCandidates(Lexicon lexicon) {
        this.lexicon = lexicon;
        names = lexicon.nameWords();
    }

    List<NameCandidate> of(String text, WordMap words, List<NameRun> runs, boolean[] taken, NameEvidence evidence) {
        List<NameCandidate> found = new ArrayList<>();
        String backwards = new StringBuilder(text).reverse().toString();
        for (NameRun run : runs) {
            if (run.latin()) {
                latin(text, run, evidence, found);
            } else if (!ended(text, backwards, words, run, evidence, found)) {
                alone(text, words, run, evidence, found);
            }
        }
        quoted(text, taken, evidence, found);
        return found;
    }

    private static void latin(String text, NameRun run, NameEvidence evidence, List<NameCandidate> found) {
        String name = text.substring(run.start(), run.end());
        if (!Character.isUpperCase(name.charAt(0)) || NO_LATIN_NAMES.contains(name) || name.length() < 3) {
            return;
        }
        boolean capitals = name.equals(name.toUpperCase(java.util.Locale.ROOT));
        score(run.start(), run.end(), 0, capitals ? CAPITALS : LATIN, evidence, found);
    }

    /** Names with an ending; true when one reaches the run's end. */
    private boolean ended(
            String text,
            String backwards,
            WordMap words,
            NameRun run,
            NameEvidence evidence,
            List<NameCandidate> found) {
        boolean whole = false;
        int firm = -1;
        for (int end = run.start() + 3; end <= run.end(); end++) {
            PhraseTrie.Hit<Double> ending = names.endingsBackwards().longest(backwards, text.length() - end);
            if (ending == null || !words.startsAt(end)) {
                continue;
            }
            int length = ending.end() - (text.length() - end);
            int stem = end - length;
            if ((length == 1 && end < run.end())
                    || goesOn(text, end)
                    || legal(names.endings().longest(text, end), text, end)) {
                continue;
            }
            whole |= end == run.end();
            int start = start(text, words, run.start(), stem);
            if (stem - start < 2
                    || (length == 1 && stem - start > 3)
                    || generic(text, words, start, stem)
                    || (ending.value() < FIRM && place(text, words, start, stem))
                    || names.generic(text.substring(start, end))) {
                continue;
            }
            double shape = ending.value()
                    + (strange(words, start, stem) ? STRANGE : ORDINARY)
                    + (firm >= start && ending.value() < FIRM ? UNIT_OF_FIRM : 0);
            score(start, end, length, shape, evidence, found);
            if (ending.value() >= FIRM) {
                firm = end;
            }
        }
        return whole;
    }

    /** 岭驰汽车|智能驾驶事业部: the ending opens what follows. */
    private static boolean goesOn(String text, int end) {
        return (text.startsWith("智慧", end - 2) || text.startsWith("智能", end - 2))
                && GOES_ON.matcher(text)
                        .region(end, Math.min(text.length(), end + 2))
                        .lookingAt();
    }

    /** 瑞士器械 says what kind of firm, not which. */
    private static boolean place(String text, WordMap words, int start, int end) {
        Word word = words.at(start);
        return word != null
                && words.is(start, end)
                && (word.nature().equals("nsf") || REGIONS.contains(text.substring(start, end)));
    }

    /** The name goes on with its registered form. */
    private static boolean legal(PhraseTrie.@Nullable Hit<Double> next, String text, int at) {
        return next != null && text.substring(at, next.end()).endsWith("公司");
    }

    /** Leaves out what describes the name at its left: 智能手表, 无人配送. */
    private int start(String text, WordMap words, int from, int stem) {
        int start = Math.max(
                from,
                words.startsAt(stem - Math.min(stem - from, LONGEST_STEM))
                        ? stem - Math.min(stem - from, LONGEST_STEM)
                        : from);
        while (start < stem) {
            Word word = words.at(start);
            int next = word == null ? stem : word.end();
            boolean describes = names.generic(text.substring(start, Math.min(next, stem)))
                    || (next - start > 1
                            && word != null
                            && !word.nature().startsWith("ns")
                            && !strange(words, start, next)
                            && strange(words, next, stem));
            if (!describes || stem - next < 2) {
                break;
            }
            start = next;
        }
        return start;
    }

    private void alone(String text, WordMap words, NameRun run, NameEvidence evidence, List<NameCandidate> found) {
        int length = run.end() - run.start();
        String name = text.substring(run.start(), run.end());
        if (length > LONGEST_ALONE || names.generic(name) || generic(text, words, run.start(), run.end())) {
            return;
        }
        Word only = words.at(run.start());
        if (only != null
                && words.is(run.start(), run.end())
                && "vda".indexOf(only.nature().charAt(0)) >= 0) {
            return;
        }
        boolean person = length <= 3 && lexicon.surname(name.charAt(0));
        boolean introduced = evidence.before(run.start()) >= INTRODUCED;
        double shape = (mostlyStrange(words, run.start(), run.end()) ? STRANGE_ALONE : ORDINARY)
                + (person && !introduced ? LIKE_PERSON : 0);
        score(run.start(), run.end(), 0, shape, evidence, found);
    }

    private static void quoted(String text, boolean[] taken, NameEvidence evidence, List<NameCandidate> found) {
        Matcher quote = QUOTE.matcher(text);
        while (quote.find()) {
            if (!taken[quote.start(1)]
                    && !FUND.in(quote.group(1))
                    && !PRODUCT.matcher(text)
                            .region(quote.end(), Math.min(text.length(), quote.end() + 4))
                            .lookingAt()) {
                score(quote.start(1), quote.end(1), 0, QUOTED, evidence, found);
            }
        }
        evidence.bareCodes(found);
        Matcher issuer = ISSUER.matcher(text);
        while (issuer.find()) {
            if (!taken[issuer.start(1)]) {
                found.add(new NameCandidate(issuer.start(1), issuer.end(1), 2, 2 * FIRM));
            }
        }
    }

    private static void score(
            int start, int end, int ending, double shape, NameEvidence evidence, List<NameCandidate> found) {
        double before = evidence.before(start);
        double behind = evidence.behind(end);
        double sides = ending > 0 ? before + behind : explicit(before) + explicit(behind);
        found.add(new NameCandidate(start, end, ending, shape + sides));
    }

    /** A name without an ending needs more than a clause's edge or a function word beside it. */
    private static double explicit(double weight) {
        return weight >= EXPLICIT ? weight : weight / 2;
    }

    /** Most of its characters are in words that the tokenizer guessed or left alone, and it does not count anything. */
    private static boolean mostlyStrange(WordMap words, int start, int end) {
        int strange = 0;
        for (int i = start; i < end; ) {
            Word word = words.at(i);
            if (word == null || word.nature().startsWith("m")) {
                return false;
            }
            int next = Math.min(word.end(), end);
            strange += strange(words, i, next) ? next - i : 0;
            i = next;
        }
        return strange * 2 > end - start;
    }

    /** True when the tokenizer was at a loss: single characters and guessed names, as in 澄|明智|算. */
    private static boolean strange(WordMap words, int start, int end) {
        for (int i = start; i < end; ) {
            Word word = words.at(i);
            if (word == null) {
                return false;
            }
            String nature = word.nature();
            if (word.length() == 1
                    || nature.startsWith("nr")
                    || nature.startsWith("nz")
                    || nature.startsWith("nt")
                    || word.start() < i) {
                return true;
            }
            i = word.end();
        }
        return false;
    }

    private boolean generic(String text, WordMap words, int start, int end) {
        if (text.substring(start, end).contains("一家")) {
            return true;
        }
        if (names.generic(text.substring(start, end))) {
            return true;
        }
        for (int i = start; i < end; ) {
            Word word = words.at(i);
            int next = word == null ? end : Math.min(word.end(), end);
            String form = text.substring(i, next);
            if (!names.generic(form) && !names.type(form)) {
                return false;
            }
            i = next;
        }
        return true;
    }
}
