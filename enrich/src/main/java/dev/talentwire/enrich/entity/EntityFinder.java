package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.lexicon.NameWords;
import dev.talentwire.enrich.lexicon.PhraseTrie;
import dev.talentwire.enrich.name.NameTagger;
import dev.talentwire.enrich.text.NormalText;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.text.Sentence;
import dev.talentwire.enrich.text.Sentences;
import dev.talentwire.enrich.text.Sought;
import dev.talentwire.enrich.words.Word;
import dev.talentwire.enrich.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds persons, employers and titles in a text. Known employers first, then titles, persons, and employers that nobody knows yet. */
public final class EntityFinder {

    private static final double KIND_OF_TRADE = 2.9;
    private static final Pattern UNIT = Pattern.compile(".*(?:(?<!俱乐|总|本)部|处|小?组|产品线|条线|业务线)");
    private static final double FIRM = 3;
    private static final int LONGEST_ISSUER = 4;
    private static final int LONGEST_FIELD = 6;
    private static final int LONGEST_KIND = 10;
    /** Between what says a trade and the name: 企业“. */
    private static final Pattern KIND =
            Pattern.compile("系?(?:连锁|上市|初创|创业|本土|老牌)?(?:公司|企业|品牌|平台|厂商?|大厂|厂牌|巨头|龙头|机构|经销商|服务商|运营商|独角兽|新势力|工作室)[“《]?");

    private static final Sought FUNCTION = Sought.of("[的和与及由任为是将已也、向在接让被把给对]|前|原|现|新");

    private final Words words;
    private final KnownCompanies known;
    private final PositionFinder positionFinder;
    private final PersonFinder personFinder;
    private final SecondReader secondReader;
    private final UnknownCompanies unknown;
    private final NameWords nameWords;
    private final PhraseTrie<String> moveWords;

    /** @param nameTagger second opinion on Chinese names; null for none */
    public EntityFinder(Lexicon lexicon, Words words, @Nullable NameTagger nameTagger) {
        this(lexicon, words, nameTagger, EmployerOdds::of);
    }

    EntityFinder(Lexicon lexicon, Words words, @Nullable NameTagger nameTagger, UnknownCompanies.Odds odds) {
        this.words = words;
        nameWords = lexicon.nameWords();
        moveWords = lexicon.moveWords();
        unknown = new UnknownCompanies(lexicon, odds, words::ordinary);
        known = new KnownCompanies(lexicon);
        positionFinder = new PositionFinder(lexicon);
        personFinder = new PersonFinder(lexicon, words);
        secondReader = new SecondReader(nameTagger);
    }

    public Tagged find(NormalText normal) {
        String text = normal.text();
        List<Word> cut = words.cut(text);
        WordMap map = new WordMap(cut, text.length());
        List<CompanyAt> companies = known.find(text, map);
        boolean[] employer = cover(text, companies);
        List<PositionAt> positions = positionFinder.find(text, map, employer);
        Surroundings around = new Surroundings(text.length(), positions, companies);
        SecondReader.Opinion opinion = secondReader.read(text, cut);
        List<Sentence> sentences = Sentences.of(text);
        TaggerView view = TaggerView.of(opinion, secondReader.present() ? telling(text, sentences) : List.of());
        List<PersonAt> persons = withoutFields(
                text,
                positions,
                withoutIssuers(text, withoutStems(text, personFinder.find(normal, map, around, opinion, view))));
        boolean[] person = cover(text, persons);
        companies = without(companies, person);
        boolean[] taken = cover(text, companies);
        for (int i = 0; i < person.length; i++) {
            taken[i] |= person[i];
        }
        List<CompanyAt> all = new ArrayList<>(companies);
        all.addAll(unknown.find(text, map, taken, around.titles(), positions, persons, view));
        all.sort(Comparator.comparingInt(CompanyAt::start));
        all = withoutKinds(text, all, positions);
        return new Tagged(normal, sentences, persons, all, trim(text, positions, all, person));
    }

    /**
     * The sentences that may tell of a move, with their neighbours: what they name decides, and a name found there is looked for everywhere.
     * For organisations the tagger reads only these, because it costs half as much as the words themselves.
     */
    private List<Sentence> telling(String text, List<Sentence> sentences) {
        List<Sentence> telling = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < sentences.size(); i++) {
            if (tells(text, sentences.get(i))) {
                for (int near = Math.max(last + 1, i - 1); near <= Math.min(sentences.size() - 1, i + 1); near++) {
                    telling.add(sentences.get(near));
                    last = near;
                }
            }
        }
        return telling;
    }

    private boolean tells(String text, Sentence sentence) {
        for (int i = sentence.start(); i < sentence.end(); i++) {
            PhraseTrie.Hit<String> hit = moveWords.longest(text, i);
            if (hit != null && !hit.value().equals(Lexicon.NO_MOVE)) {
                return true;
            }
        }
        return false;
    }

    /** 墨式连锁餐饮Chipotle, 童鞋企业“小步丁”: what says a trade and stands before a name describes it. */
    private List<CompanyAt> withoutKinds(String text, List<CompanyAt> companies, List<PositionAt> positions) {
        Set<Integer> titles = new HashSet<>();
        positions.forEach(position -> titles.add(position.core()));
        List<CompanyAt> kept = new ArrayList<>();
        for (int i = 0; i < companies.size(); i++) {
            CompanyAt company = companies.get(i);
            boolean kind = i + 1 < companies.size() && kindOf(text, company, companies.get(i + 1));
            boolean describes = i + 1 < companies.size()
                    && company.end() == companies.get(i + 1).start()
                    && !company.company().known()
                    && companies.get(i + 1).company().known()
                    && weight(company.name()) < KIND_OF_TRADE;
            if (!describes && !kind && !unit(company, titles)) {
                kept.add(company);
            }
        }
        return kept;
    }

    /** 法律合规部 in 法律合规部总监 is a part of a house, not a house. */
    private static boolean unit(CompanyAt company, Set<Integer> titles) {
        return !company.company().known()
                && titles.contains(company.end())
                && UNIT.matcher(company.name()).matches();
    }

    private boolean kindOf(String text, CompanyAt company, CompanyAt next) {
        return !company.company().known()
                && next.start() > company.end()
                && next.start() - company.end() <= LONGEST_KIND
                && weight(company.name()) < FIRM
                && KIND.matcher(text).region(company.end(), next.start()).matches();
    }

    private double weight(String name) {
        PhraseTrie.Hit<Double> hit = nameWords
                .endingsBackwards()
                .longest(new StringBuilder(name).reverse().toString(), 0);
        return hit == null ? 0 : hit.value();
    }

    /** What an employer's ending follows is no person: 江澜 in 江澜银行. */
    private List<PersonAt> withoutStems(String text, List<PersonAt> persons) {
        List<PersonAt> kept = new ArrayList<>();
        for (PersonAt person : persons) {
            PhraseTrie.Hit<Double> ending = nameWords.endings().longest(text, person.end());
            boolean work =
                    person.start() > 0 && text.charAt(person.start() - 1) == '《' && text.startsWith("》", person.end());
            if (work) {
                continue;
            }
            if (ending == null || ending.end() - person.end() < 2 || ending.value() < 2) {
                kept.add(person);
            }
        }
        return kept;
    }

    /** 商拾光 in 设备商拾光创新(300977): what a stock code stands behind is an employer's name, and no part of it is a person's. */
    private static List<PersonAt> withoutIssuers(String text, List<PersonAt> persons) {
        return persons.stream().filter(person -> !coded(text, person)).toList();
    }

    private static boolean coded(String text, PersonAt person) {
        int at = person.end();
        while (at < text.length() && at - person.end() < LONGEST_ISSUER && Normalizer.chinese(text.charAt(at))) {
            at++;
        }
        return NameEvidence.stockCode(text, at);
    }

    /** 高精 in 高精定位负责人莫小军 is part of a field of work: a title and the one who holds it stand behind. */
    private static List<PersonAt> withoutFields(String text, List<PositionAt> positions, List<PersonAt> persons) {
        Set<Integer> starts = new HashSet<>();
        Map<Integer, PositionAt> titles = new HashMap<>();
        persons.forEach(person -> starts.add(person.start()));
        positions.forEach(position -> titles.put(position.core(), position));
        return persons.stream()
                .filter(person -> {
                    for (int at = person.end() + 1; at <= person.end() + LONGEST_FIELD && at < text.length(); at++) {
                        if (!Normalizer.chinese(text.charAt(at - 1)) || starts.contains(at - 1)) {
                            return true;
                        }
                        PositionAt title = titles.get(at);
                        if (title != null) {
                            return !(person.end() - person.start() == 2 && starts.contains(title.end()))
                                    || FUNCTION.in(text.substring(person.end(), at));
                        }
                    }
                    return true;
                })
                .toList();
    }

    private static List<CompanyAt> without(List<CompanyAt> companies, boolean[] person) {
        List<CompanyAt> kept = new ArrayList<>();
        for (CompanyAt company : companies) {
            if (!person[company.start()]) {
                kept.add(company);
            }
        }
        return kept;
    }

    /** A title that reached into a name found later gives way. */
    private static List<PositionAt> trim(
            String text, List<PositionAt> positions, List<CompanyAt> companies, boolean[] person) {
        boolean[] taken = cover(text, companies);
        List<PositionAt> trimmed = new ArrayList<>();
        for (PositionAt position : positions) {
            int start = position.core();
            while (start > position.start() && !taken[start - 1] && !person[start - 1]) {
                start--;
            }
            if (!taken[position.core()] || !taken[position.end() - 1]) {
                trimmed.add(
                        new PositionAt(start, position.end(), position.core(), text.substring(start, position.end())));
            }
        }
        return trimmed;
    }

    private static boolean[] cover(String text, List<? extends Span> spans) {
        boolean[] cover = new boolean[text.length() + 1];
        for (Span span : spans) {
            java.util.Arrays.fill(cover, span.start(), span.end(), true);
        }
        return cover;
    }
}
