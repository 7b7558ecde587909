package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.NameWords;
import dev.talentwire.enrich.lexicon.PhraseTrie;
import dev.talentwire.enrich.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Weighs what stands on both sides of a candidate: the more it is what surrounds employers, the more it counts. */
final class NameEvidence {

    private static final double CLAUSE_EDGE_BEFORE = 1;
    private static final double CLAUSE_EDGE_BEHIND = 0.5;
    private static final double TITLE = 1.5;
    private static final double UNIT_AND_TITLE = 1;
    private static final double PERSON_BEHIND_TITLE = 0.75;
    private static final double POSSESSED_TITLE = 2;
    private static final double STOCK_CODE = 3;
    /** 宏图电力:选举… */
    private static final double HEADLINE = 1.25;

    private static final double DATE = 1;
    private static final double FAR_VERB = 2;
    private static final double KIND_BEHIND = 2.5;
    private static final double LATIN_GOES_ON = -1.5;
    private static final int FAR = 12;
    private static final int UNIT = 14;

    private static final Pattern CODE = Pattern.compile(
            "\\((?:股票代码:|证券代码:|[A-Z]{2,6}:)?(?:[0-9]{4,6}(?:[.-][A-Za-z]{1,3})?|[A-Z]{1,5}\\.(?:US|N|O)|NASDAQ:[A-Z]+|NYSE:[A-Z]+)(?:[;,/][^()]{0,20})?\\)");
    private static final Pattern YEAR = Pattern.compile("\\((?:19|20)[0-9]{2}\\)");
    private static final Pattern DAY = Pattern.compile("[0-9]{1,4}[年月日]|\\([0-9]{1,2}\\)日");
    private static final Pattern KIND = Pattern.compile("”?的[^,。;!?\\n]{0,10}(?:公司|企业|工作室|平台|机构|厂商|团队)");
    private static final String EDGES = ",。、;:!?()“”《》【】\n①②③④⑤⑥⑦⑧⑨⑩◎▲●■│·";

    private final NameWords names;
    private final String text;
    private final String backwards;
    private final @Nullable PositionAt[] titleAt;
    private final boolean[] personAt;

    NameEvidence(NameWords names, String text, List<PositionAt> positions, List<PersonAt> persons) {
        this.names = names;
        this.text = text;
        backwards = new StringBuilder(text).reverse().toString();
        titleAt = new PositionAt[text.length() + 1];
        personAt = new boolean[text.length() + 1];
        for (PositionAt position : positions) {
            titleAt[position.core()] = position;
        }
        for (PersonAt person : persons) {
            personAt[person.start()] = true;
        }
    }

    /** Whether a bracket with a stock code opens at an offset; (1990) may be a year. */
    static boolean stockCode(String text, int at) {
        Matcher code = CODE.matcher(text).region(at, Math.min(text.length(), at + 48));
        return text.startsWith("(", at)
                && code.lookingAt()
                && !YEAR.matcher(code.group()).matches();
    }

    double before(int start) {
        if (start == 0) {
            return CLAUSE_EDGE_BEFORE;
        }
        int at = text.charAt(start - 1) == '“' || text.charAt(start - 1) == ' ' ? start - 1 : start;
        double best = EDGES.indexOf(text.charAt(start - 1)) >= 0 || at < start ? CLAUSE_EDGE_BEFORE : 0;
        PhraseTrie.Hit<Double> hit = names.beforeBackwards().longest(backwards, text.length() - at);
        if (hit == null) {
            return best;
        }
        int from = text.length() - hit.end();
        boolean kind = names.type(text.substring(from, at)) || text.charAt(at - 1) == '的';
        return Math.max(best, hit.value() + (kind && joinedBefore(from) ? FAR_VERB : 0));
    }

    /** 转投短视频平台X: the verb stands before the noun of kind. */
    private boolean joinedBefore(int end) {
        for (int at = end; at > Math.max(0, end - FAR); at--) {
            if (EDGES.indexOf(text.charAt(at - 1)) >= 0) {
                return false;
            }
            PhraseTrie.Hit<Double> hit = names.beforeBackwards().longest(backwards, text.length() - at);
            if (hit != null && hit.value() == 2 && !names.type(text.substring(text.length() - hit.end(), at))) {
                return true;
            }
        }
        return false;
    }

    double behind(int end) {
        if (end == text.length()) {
            return CLAUSE_EDGE_BEHIND;
        }
        char next = text.charAt(end);
        double best = EDGES.indexOf(next) >= 0 || next == ' ' ? CLAUSE_EDGE_BEHIND : 0;
        if (next == ':') {
            best = HEADLINE;
        }
        // Each pattern is tried only behind the characters that it can begin with.
        if (next == '(' && looking(CODE, end)) {
            return STOCK_CODE;
        }
        int at = next == '”' || next == ' ' ? end + 1 : end;
        if ((next == '的' || next == '”') && looking(KIND, end)) {
            best = KIND_BEHIND;
        }
        if (at < text.length() && text.charAt(at) <= '9' && looking(DAY, at)) {
            best = Math.max(best, DATE);
        }
        PhraseTrie.Hit<Double> hit = names.behind().longest(text, at);
        if (hit != null) {
            best = hit.value() < 0 ? hit.value() : Math.max(best, hit.value());
        }
        double title = title(at);
        if (best == 0 && title == 0 && NameRuns.letter(next) && Character.isUpperCase(next)) {
            return LATIN_GOES_ON;
        }
        return Math.max(best, title);
    }

    /** Where the page lost the name and kept the stock code, the code is the name. */
    void bareCodes(List<NameCandidate> found) {
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            if (code.start() == 0 || "。\n".indexOf(text.charAt(code.start() - 1)) >= 0) {
                found.add(new NameCandidate(code.start() + 1, code.end() - 1, 0, 2 * STOCK_CODE));
            }
        }
    }

    private boolean looking(Pattern pattern, int at) {
        Matcher matcher = pattern.matcher(text);
        matcher.region(at, Math.min(text.length(), at + 48));
        return matcher.lookingAt();
    }

    private double title(int end) {
        int at = end;
        boolean possessed = at < text.length() && text.charAt(at) == '的';
        boolean formerly = at < text.length() && "前原".indexOf(text.charAt(at)) >= 0;
        if (possessed || formerly) {
            at++;
        }
        for (int i = at; i < Math.min(text.length(), at + UNIT); i++) {
            PositionAt title = titleAt[i];
            if (title != null) {
                double weight = possessed ? POSSESSED_TITLE : i == at ? TITLE : UNIT_AND_TITLE;
                return weight + (personBehind(title.end()) ? PERSON_BEHIND_TITLE : 0);
            }
            if (!Normalizer.chinese(text.charAt(i)) && !NameRuns.letter(text.charAt(i))) {
                return 0;
            }
            if (names.stop(text.charAt(i))) {
                return 0;
            }
        }
        return 0;
    }

    private boolean personBehind(int end) {
        return personAt[end] || (end + 1 < personAt.length && text.charAt(end) == ' ' && personAt[end + 1]);
    }
}
