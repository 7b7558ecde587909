package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.lexicon.PhraseTrie;
import dev.talentwire.enrich.text.NormalText;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.text.Sought;
import dev.talentwire.enrich.text.TableRow;
import dev.talentwire.enrich.words.Word;
import dev.talentwire.enrich.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds persons: Chinese names by surname, characters and neighbours; transliterated names by their characters and the middle dot; Latin names
 * by their capitals and neighbours. A name found once is then looked for everywhere in the article.
 */
final class PersonFinder {

    /** More than one capitalised word. */
    static final Pattern LATIN = Pattern.compile(
            "[A-Z][a-z]+(?:[A-Z][a-z]+)?(?: (?:[A-Z]\\.|de|van|von|[A-Z][A-Za-z'’-]+))* [A-Z][a-z'’-]+(?:[A-Z][a-z]+)?");

    private static final Pattern ALIAS =
            Pattern.compile("\\(([A-Z][A-Za-z.'’ -]{2,40}|[\\u4e00-\\u9fff·]{2,12})(?:,[^()]{0,20})?\\)");
    static final Pattern NOT_LATIN_PERSON = Pattern.compile(
            ".*\\b(?:AI|Labs?|Inc|Cloud|Code|Pro|Max|Group|Capital|Ventures?|Tech|University|Research|Machines|Systems|Times|News|Post|Journal|Verge|Information|Studio|Games|Health|Bank|Street|Energy|Motors?|Google|Microsoft|Meta|Apple|Open|Deep|Data|Next|Future|Intelligence|Silicon|Valley|Bonus|Fund|Partners|Star|Talk|Model|Level|Team|Project|One|The|In|On|To|And|Of|New|Claude|Gemini|Llama|Grok|Safe|Digital|Business|Insider|Media|Network|Technologies|Club|Award|Studio|Robotics|Chat|App|Store|Web|Services|Music|Mobile|Security)\\b.*");

    /** One name alone, with a Chinese surname at most: 首席运营官Cindy, 行销长 Tina 周. */
    private static final Pattern LATIN_ALONE =
            Pattern.compile("(?<![A-Za-z0-9])[A-Z][a-z]{2,12}(?: ?[\\u4e00-\\u9fff](?=[。,;、(]))?(?! ?[A-Za-z0-9])");

    private static final Pattern PSEUDONYM = Pattern.compile("\\((?:化名|英文名|花名|音译)");

    /** A character that is a surname in this share of its uses counts as one even when the lexicon's list lacks it. */
    private static final double MOSTLY_SURNAME = 0.4;

    /** What a name gains that comes back as often as its shorter form. */
    private static final double OFTEN = 1;

    private static final Pattern NAME_COLUMN = Pattern.compile("^姓名$");
    private static final Sought NAMING = Sought.of("(?:任命|聘任|委任|选举|推举|推选|提名|聘请|增聘|接替|解聘|免去|罢免|挖来|请来)$");

    private final Lexicon lexicon;
    private final NameScore scores;
    private final Words words;
    private final TaggedPersons tagged;

    PersonFinder(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
        scores = new NameScore(lexicon, words);
        tagged = new TaggedPersons(lexicon, words);
    }

    /** What a doubt leaves of its weight where a title, or a surname of two characters, speaks for the name. */
    private static final double DOUBT_OF_PLAUSIBLE = 0.5;

    /** What the tagger's reading adds to a name behind a title. */
    private static final double CONFIRMED = 0.7;

    private record Candidate(int start, int end, double score, boolean titled, boolean compound) {}

    List<PersonAt> find(
            NormalText normal, WordMap map, Surroundings around, SecondReader.Opinion opinion, TaggerView view) {
        String text = normal.text();
        NavigableMap<Integer, PersonAt> found = new TreeMap<>();
        Map<String, String> full = new LinkedHashMap<>();
        foreign(text, map, around, found, full);
        latin(text, around, found);
        tabled(normal, found);
        chinese(text, map, around, opinion, found);
        for (PersonAt person : tagged.believed(text, around, view)) {
            if (free(found, person.start(), person.end()) && !blocked(around, person.start(), person.end())) {
                found.put(person.start(), person);
            }
        }
        spread(text, map, around, found, full);
        return aliases(text, found, full);
    }

    /** What stands under 姓名 is a name. */
    private void tabled(NormalText normal, NavigableMap<Integer, PersonAt> found) {
        for (TableRow row : TableRow.of(normal)) {
            TableRow.Cell name = row.under(NAME_COLUMN);
            boolean plausible = name != null
                    && name.end() - name.start() >= 2
                    && name.end() - name.start() <= 4
                    && name.text().chars().allMatch(c -> Normalizer.chinese((char) c))
                    && (lexicon.surname(name.text().charAt(0))
                            || lexicon.compoundSurname(name.text(), 0)
                            || words.surname(name.text().charAt(0)) > 0);
            if (name != null && plausible && free(found, name.start(), name.end())) {
                put(normal.text(), found, name.start(), name.end());
            }
        }
    }

    private void chinese(
            String text,
            WordMap map,
            Surroundings around,
            SecondReader.Opinion opinion,
            NavigableMap<Integer, PersonAt> found) {
        List<Candidate> candidates = weighed(text, candidates(text, map, around), opinion);
        List<Candidate> byScore = new ArrayList<>(candidates);
        byScore.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::start));
        for (Candidate candidate : byScore) {
            if (candidate.score() >= NameScore.NAME && free(found, candidate.start(), candidate.end())) {
                put(text, found, candidate.start(), candidate.end());
            }
        }
        // In a list of names, a neighbour's certainty lends to the next one, in both directions.
        for (Candidate candidate : candidates) {
            inList(text, candidate, candidate.start() - 1, found);
        }
        for (int i = candidates.size() - 1; i >= 0; i--) {
            inList(text, candidates.get(i), candidates.get(i).end(), found);
        }
    }

    private static void inList(String text, Candidate candidate, int separator, NavigableMap<Integer, PersonAt> found) {
        if (candidate.score() < NameScore.NAME_IN_LIST
                || separator < 0
                || separator >= text.length()
                || "、和与及".indexOf(text.charAt(separator)) < 0
                || !free(found, candidate.start(), candidate.end())) {
            return;
        }
        boolean beside = separator < candidate.start()
                ? found.lowerEntry(candidate.start()) != null
                        && found.lowerEntry(candidate.start()).getValue().end() == separator
                : found.containsKey(candidate.end() + 1);
        if (beside) {
            put(text, found, candidate.start(), candidate.end());
        }
    }

    private List<Candidate> candidates(String text, WordMap map, Surroundings around) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (!Normalizer.chinese(text.charAt(i)) || around.titles()[i]) {
                continue;
            }
            if (lexicon.compoundSurname(text, i)) {
                candidate(text, map, around, i, i + 2, i + 3, candidates);
                candidate(text, map, around, i, i + 2, i + 4, candidates);
            }
            if (lexicon.surname(text.charAt(i)) || words.surname(text.charAt(i)) > MOSTLY_SURNAME) {
                candidate(text, map, around, i, i + 1, i + 2, candidates);
                candidate(text, map, around, i, i + 1, i + 3, candidates);
            }
        }
        return candidates;
    }

    /** Of 宗庆 and 宗庆后, one that comes back often belongs together; one that comes once beside a frequent shorter form does not. */
    private List<Candidate> weighed(String text, List<Candidate> candidates, SecondReader.Opinion opinion) {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> firms = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (behindKindOfFirm(text, candidate.start())) {
                firms.add(text.substring(candidate.start(), candidate.end()));
            }
            counts.merge(text.substring(candidate.start(), candidate.end()), 1, Integer::sum);
        }
        List<Candidate> weighed = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            if (candidate.score() + OFTEN < NameScore.NAME_IN_LIST) {
                continue;
            }
            int end = candidate.end();
            String name = text.substring(candidate.start(), end);
            int own = counts.getOrDefault(name, 1);
            int shorter = counts.getOrDefault(name.substring(0, name.length() - 1), 0);
            int longer = end < text.length() ? counts.getOrDefault(name + text.charAt(end), 0) : 0;
            double bonus = firms.contains(name) ? -3 : 0;
            bonus += shorter > own ? -1.2 : shorter == own && own > 1 ? OFTEN : 0;
            bonus -= longer == own && own > 1 ? 1.5 : 0;
            double score = candidate.score() + bonus;
            // A doubt changes nothing about what is no name anyway, and asking costs the reading of a sentence.
            score += score >= NameScore.NAME_IN_LIST ? opinion(candidate, text, opinion) : 0;
            weighed.add(new Candidate(candidate.start(), end, score, candidate.titled(), candidate.compound()));
        }
        return weighed;
    }

    private static double opinion(Candidate candidate, String text, SecondReader.Opinion opinion) {
        double points = opinion.of(candidate.start(), candidate.end());
        if (candidate.titled() && NameContext.right(text, candidate.end()) >= 1) {
            return points < 0 ? points * DOUBT_OF_PLAUSIBLE : CONFIRMED;
        }
        return candidate.compound() ? points * DOUBT_OF_PLAUSIBLE : points;
    }

    private void candidate(
            String text,
            WordMap map,
            Surroundings around,
            int start,
            int surnameEnd,
            int end,
            List<Candidate> candidates) {
        if (end > text.length() || blocked(around, start, end)) {
            return;
        }
        for (int i = start; i < end; i++) {
            if (!Normalizer.chinese(text.charAt(i)) || around.titles()[i]) {
                return;
            }
        }
        double left = NameContext.left(text, start, around.titleEnds(), around.companyEnds());
        double score =
                scores.inside(text, map, start, surnameEnd, end, around.titleEnds()[start] || named(text, start, left))
                        - (employerAsGiven(around, surnameEnd, end) ? 2 : 0)
                        - (opensWithEnding(text, start, end) ? 6 : 0)
                        - (insideCompound(text, map, start, surnameEnd) ? 2 : 0)
                        + left
                        + NameContext.right(text, end)
                        + (end < text.length() && around.titles()[end] && !around.titles()[end - 1] ? 0.5 : 0);
        candidates.add(new Candidate(start, end, score, around.titleEnds()[start], surnameEnd - start == 2));
    }

    /** A name may hold a company's name (何小鹏), never the other way round, and they never cross. */
    private static boolean blocked(Surroundings around, int start, int end) {
        for (int i = start; i < end; i++) {
            CompanyAt company = around.companies()[i];
            if (company != null && (company.start() <= start || company.end() > end)) {
                return true;
            }
        }
        return false;
    }

    /** 聘任林晓: behind such a verb stands a person. */
    private static boolean named(String text, int start, double left) {
        return left == 2 && NAMING.in(text.substring(Math.max(0, start - 4), start));
    }

    /** 孙遥 in 仲孙遥, where a word begins at 仲. */
    private boolean insideCompound(String text, WordMap map, int start, int surnameEnd) {
        return surnameEnd - start == 1
                && start > 0
                && lexicon.compoundSurname(text, start - 1)
                && map.startsAt(start - 1);
    }

    /** 金控旗 in 鼎泰金控旗下. */
    private boolean opensWithEnding(String text, int start, int end) {
        PhraseTrie.Hit<Double> ending = lexicon.nameWords().endings().longest(text, start);
        return ending != null && ending.end() - start >= 2 && ending.end() <= end;
    }

    /** 供应商玄武芯: what a kind of firm introduces is a firm. */
    private boolean behindKindOfFirm(String text, int start) {
        if (start == 0 || !lexicon.nameWords().endsType(text.charAt(start - 1))) {
            return false;
        }
        for (int length = 2; length <= Math.min(4, start); length++) {
            String kind = text.substring(start - length, start);
            if (lexicon.nameWords().type(kind) && "人者士情息门员".indexOf(kind.charAt(kind.length() - 1)) < 0) {
                return true;
            }
        }
        return false;
    }

    /** 原美团, 向小米: what looks like a given name is an employer. */
    private static boolean employerAsGiven(Surroundings around, int surnameEnd, int end) {
        CompanyAt company = around.companies()[surnameEnd];
        return company != null && company.start() == surnameEnd && company.end() == end;
    }

    private void foreign(
            String text,
            WordMap map,
            Surroundings around,
            NavigableMap<Integer, PersonAt> found,
            Map<String, String> full) {
        for (int dot = text.indexOf('·'); dot >= 0; dot = text.indexOf('·', dot + 1)) {
            int start = dot;
            while (start > 0 && dot - start < 8 && part(text, start - 1)) {
                start--;
            }
            int end = dot + 1;
            while (end < text.length()
                    && ((part(text, end) && end - text.lastIndexOf('·', end) <= 8) || text.charAt(end) == '·')) {
                end++;
            }
            start = trimLeft(text, around, start, dot);
            end = trimRight(text, end, text.lastIndexOf('·', end - 1));
            if (dot - start >= 1 && end - dot >= 2 && free(found, start, end)) {
                String name = text.substring(start, end);
                found.put(start, new PersonAt(start, end, name));
                full.put(name.substring(name.lastIndexOf('·') + 1), name);
            }
        }
        for (int i = 0; i < text.length(); i++) {
            int longest = lexicon.beginsForeignName(text.charAt(i)) ? Math.min(6, text.length() - i) : 0;
            for (int length = longest; length >= 3; length--) {
                String form = text.substring(i, i + length);
                if (lexicon.foreignName(form) != null
                        && free(found, i, i + length)
                        && Normalizer.chinese(form.charAt(0))) {
                    found.put(i, new PersonAt(i, i + length, full.getOrDefault(form, form)));
                    break;
                }
            }
        }
        transliterated(text, map, around, found, full);
    }

    /** A transliterated surname alone: the tokenizer says so, or a title stands before it. */
    private void transliterated(
            String text,
            WordMap map,
            Surroundings around,
            NavigableMap<Integer, PersonAt> found,
            Map<String, String> full) {
        for (int i = 0; i < text.length(); i++) {
            Word word = map.at(i);
            int end = i;
            while (end < text.length() && end - i < 7 && part(text, end) && !around.titles()[end]) {
                end++;
            }
            boolean known = word != null && word.start() == i && word.nature().equals("nrf") && word.length() >= 3;
            if (known && word != null) {
                end = word.end();
            }
            boolean said = (around.titleEnds()[i] || known) && end - i >= 3 && NameContext.right(text, end) > 1;
            if (said && !lexicon.surname(text.charAt(i)) && free(found, i, end) && !blocked(around, i, end)) {
                String form = text.substring(i, end);
                found.put(i, new PersonAt(i, end, full.getOrDefault(form, form)));
            }
        }
    }

    private boolean part(String text, int i) {
        return lexicon.transliterates(text.charAt(i));
    }

    private int trimLeft(String text, Surroundings around, int start, int dot) {
        for (int i = Math.max(0, start - 1); i < dot - 1; i++) {
            PhraseTrie.Hit<String> verb = lexicon.moveWords().longest(text, i);
            if (verb != null && verb.end() - i >= 2 && verb.end() > start && verb.end() < dot) {
                return verb.end();
            }
        }
        for (int i = dot - 1; i > start; i--) {
            if (around.titleEnds()[i] || around.companyEnds()[i]) {
                return i;
            }
        }
        return start;
    }

    private static int trimRight(String text, int end, int lastDot) {
        int best = end;
        while (best - lastDot > 3 && NameContext.right(text, best) < 1) {
            best--;
        }
        return NameContext.right(text, best) >= 1 ? best : end;
    }

    private void latin(String text, Surroundings around, NavigableMap<Integer, PersonAt> found) {
        Matcher matcher = LATIN.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            String name = matcher.group();
            boolean joined = (start > 0
                            && text.charAt(start - 1) < 128
                            && Character.isLetterOrDigit(text.charAt(start - 1)))
                    || (end < text.length() && text.charAt(end) < 128 && Character.isLetterOrDigit(text.charAt(end)));
            if (joined
                    || name.length() > 40
                    || NOT_LATIN_PERSON.matcher(name).matches()
                    || blocked(around, start, end)) {
                continue;
            }
            double left = NameContext.left(text, start, around.titleEnds(), around.companyEnds());
            double right = NameContext.right(text, end);
            boolean follows = right == 1.2 || right == 2;
            if (behindKindOfFirm(text, start)) {
                continue;
            }
            if (left >= 3
                    || (left >= 1 && right >= 1)
                    || follows
                    || lexicon.foreignName(name) != null
                    || listed(text, found, start)) {
                found.put(start, new PersonAt(start, end, name));
            }
        }
        latinAlone(text, around, found);
    }

    /** Ann Lee 和 Bo Carter: what a list adds to a person is a person. */
    private static boolean listed(String text, NavigableMap<Integer, PersonAt> found, int start) {
        Map.Entry<Integer, PersonAt> before = found.lowerEntry(start);
        return before != null
                && start - before.getValue().end() <= 3
                && text.substring(before.getValue().end(), start).strip().matches("[、和与及]");
    }

    /** Executives who go by one name: right behind a title, or said to be a pseudonym. */
    private void latinAlone(String text, Surroundings around, NavigableMap<Integer, PersonAt> found) {
        Matcher matcher = LATIN_ALONE.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            boolean surname = Normalizer.chinese(text.charAt(end - 1));
            if (surname && !lexicon.surname(text.charAt(end - 1))) {
                end -= text.charAt(end - 2) == ' ' ? 2 : 1;
            }
            boolean titled = around.titleEnds()[start]
                    || (start > 0 && text.charAt(start - 1) == ' ' && around.titleEnds()[start - 1]);
            boolean declared = PSEUDONYM
                    .matcher(text)
                    .region(end, Math.min(text.length(), end + 6))
                    .lookingAt();
            if ((titled || declared)
                    && !NOT_LATIN_PERSON.matcher(text.substring(start, end)).matches()
                    && NameContext.right(text, end) >= 1
                    && !blocked(around, start, end)
                    && free(found, start, end)) {
                put(text, found, start, end);
            }
        }
    }

    private void spread(
            String text,
            WordMap map,
            Surroundings around,
            NavigableMap<Integer, PersonAt> found,
            Map<String, String> full) {
        Map<String, String> names = new HashMap<>(full);
        for (PersonAt person : found.values()) {
            names.putIfAbsent(person.name(), person.name());
        }
        for (Map.Entry<String, String> entry : names.entrySet()) {
            String form = entry.getKey();
            for (int at = text.indexOf(form); at >= 0 && form.length() >= 2; at = text.indexOf(form, at + 1)) {
                int end = at + form.length();
                if (free(found, at, end)
                        && !blocked(around, at, end)
                        && !insideLatin(text, at, end)
                        && (form.length() > 2 || plausible(text, map, at, end))) {
                    found.put(at, new PersonAt(at, end, entry.getValue()));
                }
            }
        }
    }

    /** Lin in Linux. */
    private static boolean insideLatin(String text, int start, int end) {
        return (start > 0 && NameRuns.letter(text.charAt(start)) && NameRuns.letter(text.charAt(start - 1)))
                || (end < text.length() && NameRuns.letter(text.charAt(end - 1)) && NameRuns.letter(text.charAt(end)));
    }

    private boolean plausible(String text, WordMap map, int start, int end) {
        Word first = map.at(start);
        Word last = map.at(end - 1);
        return first != null
                && last != null
                && (first.start() == start || !words.common(text.substring(first.start(), first.end())))
                && (last.end() == end || !words.common(text.substring(last.start(), last.end())));
    }

    /** 约翰·史密斯(John Smith), Ulf(扬松): what stands in brackets behind a name is the same person. */
    private static List<PersonAt> aliases(
            String text, NavigableMap<Integer, PersonAt> found, Map<String, String> full) {
        Map<String, String> same = new HashMap<>();
        for (PersonAt person : found.values()) {
            Matcher matcher = ALIAS.matcher(text).region(person.end(), text.length());
            if (matcher.lookingAt()) {
                String alias = matcher.group(1).strip();
                boolean latin = alias.charAt(0) < 128;
                boolean named = Normalizer.chinese(person.name().charAt(0));
                if (latin == named
                        && !alias.equals(alias.toUpperCase(java.util.Locale.ROOT))
                        && (latin || full.containsValue(alias) || alias.indexOf('·') > 0)) {
                    same.put(latin ? alias : person.name(), latin ? person.name() : alias);
                }
            }
        }
        List<PersonAt> persons = new ArrayList<>();
        for (PersonAt person : found.values()) {
            String name = same.getOrDefault(person.name(), full.getOrDefault(person.name(), person.name()));
            persons.add(new PersonAt(person.start(), person.end(), name));
        }
        return persons;
    }

    private static void put(String text, NavigableMap<Integer, PersonAt> found, int start, int end) {
        found.put(start, new PersonAt(start, end, text.substring(start, end)));
    }

    private static boolean free(NavigableMap<Integer, PersonAt> found, int start, int end) {
        Map.Entry<Integer, PersonAt> before = found.lowerEntry(end);
        return before == null || before.getValue().end() <= start;
    }
}
