package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.Lexicon;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds employers that the lexicon lacks. A name needs evidence once; then it is looked for everywhere in the article, also in its short form
 * (岭驰 for 岭驰汽车).
 */
final class UnknownCompanies {

    /** Evidence of the rules that needs nobody else: 离开了X, 名为X的公司. */
    private static final double PLAIN = 4;

    /** Where finding the right names and leaving out the wrong ones balance, for names that the tagger was asked about. */
    static final double LIKELY = 0.35;

    /** 岭海成长混合(012345): a fund is what a firm sells, whatever its name and code look like. */
    private static final Pattern FUND = Pattern.compile(
            "(?<!旗(?=下)|基(?=金)|公(?=司)|管(?=理)|证(?=券)|科(?=技)|接(?=管)|离(?=开)|卸(?=任))(?:(?!旗下|基金|公司|管理|证券|科技|接管|离开|卸任|的)[\\u4e00-\\u9fffA-Za-z0-9]){2,12}(?:混合|债券|指数|股票(?=[A-E]|基金)|联接|ETF|LOF|FOF|QDII)[A-E]?(?:基金)?$");

    private static final Pattern FUND_CODE = Pattern.compile("\\([0-9]{6}\\)");
    private static final int LONGEST_FUND = 20;

    private final NameRuns runs;
    private final NameCandidates candidates;
    private final Lexicon lexicon;
    private final Odds odds;
    private final Predicate<String> ordinary;

    /** How likely a name is an employer's, between 0 and 1. */
    interface Odds {
        /** @param places how often the name's characters stand in the article */
        double of(Sighting name, int places);
    }

    /** @param ordinary true for a word of the language: 研发 is no firm, “前景” in quotes may be one */
    UnknownCompanies(Lexicon lexicon, Odds odds, Predicate<String> ordinary) {
        this.lexicon = lexicon;
        this.odds = odds;
        this.ordinary = ordinary;
        runs = new NameRuns(lexicon);
        candidates = new NameCandidates(lexicon);
    }

    List<CompanyAt> find(
            String text,
            WordMap words,
            boolean[] taken,
            boolean[] titles,
            List<PositionAt> positions,
            List<PersonAt> persons,
            TaggerView view) {
        boolean[] closed = taken.clone();
        for (int i = 0; i < titles.length; i++) {
            closed[i] |= titles[i];
        }
        closeFunds(text, closed);
        NameEvidence evidence = new NameEvidence(lexicon.nameWords(), text, positions, persons);
        Sightings sightings = new Sightings(text);
        sightings.proposed(candidates.of(text, words, runs.of(text, words, closed), taken, evidence));
        sightings.read(view, taken);
        return new NameForms(lexicon.nameWords(), text, words, closed).everywhere(proven(text, sightings));
    }

    /** Marks what stands before a fund's code: codes are rare, and only before one is a fund looked for. */
    private static void closeFunds(String text, boolean[] closed) {
        Matcher fund = FUND.matcher(text).useTransparentBounds(true);
        FUND_CODE.matcher(text).results().forEach(code -> {
            if (fund.region(Math.max(0, code.start() - LONGEST_FUND), code.start())
                    .find()) {
                Arrays.fill(closed, fund.start(), fund.end(), true);
            }
        });
    }

    /** The names whose evidence, over the whole article, is enough. */
    private Map<String, Proven> proven(String text, Sightings sightings) {
        Map<String, Proven> proven = new LinkedHashMap<>();
        for (Sighting name : sightings.all()) {
            boolean plain = name.proposed() && name.best() + name.again() >= PLAIN;
            if (!plain && !name.asked()) {
                continue;
            }
            boolean word = ordinary.test(name.name()) && !text.contains("“" + name.name() + "”");
            if (word) {
                continue;
            }
            double likelihood = odds.of(name, places(text, name.name()));
            if (plain || likelihood >= LIKELY) {
                proven.put(name.name(), new Proven(name.ending(), likelihood));
            }
        }
        return proven;
    }

    private static int places(String text, String name) {
        int places = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            places++;
        }
        return places;
    }
}
