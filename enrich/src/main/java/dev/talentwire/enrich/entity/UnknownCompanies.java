package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.Lexicon;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds employers that the lexicon lacks. A name needs evidence once; then it is looked for everywhere in the article, also in its short form
 * (岭驰 for 岭驰汽车).
 */
final class UnknownCompanies {

    /** What shape and surroundings must weigh together. */
    private static final double ENOUGH = 4;

    /** Each further place with evidence of its own. */
    private static final double AGAIN = 0.5;

    private final NameRuns runs;
    private final NameCandidates candidates;
    private final Lexicon lexicon;

    UnknownCompanies(Lexicon lexicon) {
        this.lexicon = lexicon;
        runs = new NameRuns(lexicon);
        candidates = new NameCandidates(lexicon);
    }

    List<CompanyAt> find(
            String text,
            WordMap words,
            boolean[] taken,
            boolean[] titles,
            List<PositionAt> positions,
            List<PersonAt> persons) {
        boolean[] closed = taken.clone();
        for (int i = 0; i < titles.length; i++) {
            closed[i] |= titles[i];
        }
        NameEvidence evidence = new NameEvidence(lexicon.nameWords(), text, positions, persons);
        List<NameCandidate> proposed = candidates.of(text, words, runs.of(text, words, closed), taken, evidence);
        return new NameForms(lexicon.nameWords(), text, words, closed).everywhere(proven(text, proposed));
    }

    /** The names whose evidence, over the whole article, is enough; with the length of what they end in. */
    private static Map<String, Integer> proven(String text, List<NameCandidate> proposed) {
        Map<String, Double> best = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        Map<String, Integer> endings = new HashMap<>();
        for (NameCandidate candidate : proposed) {
            String name = text.substring(candidate.start(), candidate.end());
            best.merge(name, candidate.score(), Math::max);
            times.merge(name, 1, Integer::sum);
            endings.put(name, candidate.ending());
        }
        Map<String, Integer> proven = new LinkedHashMap<>();
        for (Map.Entry<String, Double> entry : best.entrySet()) {
            String name = entry.getKey();
            double score = entry.getValue() + (times.getOrDefault(name, 0) > 1 ? AGAIN : 0);
            if (score >= ENOUGH) {
                proven.put(name, endings.getOrDefault(name, 0));
            }
        }
        return proven;
    }
}
