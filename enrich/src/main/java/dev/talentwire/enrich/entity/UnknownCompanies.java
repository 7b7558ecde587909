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

    /** What the evidence of further places adds. */
    private static final double AGAIN = 0.3;

    private static final double MOST_AGAIN = 1.5;

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
        Map<String, Double> more = new HashMap<>();
        Map<String, Integer> endings = new HashMap<>();
        for (NameCandidate candidate : proposed) {
            String name = text.substring(candidate.start(), candidate.end());
            Double before = best.put(name, Math.max(candidate.score(), best.getOrDefault(name, candidate.score())));
            if (before != null) {
                more.merge(name, Math.max(0, Math.min(before, candidate.score())), Double::sum);
            }
            endings.put(name, candidate.ending());
        }
        Map<String, Integer> proven = new LinkedHashMap<>();
        for (Map.Entry<String, Double> entry : best.entrySet()) {
            String name = entry.getKey();
            double score = entry.getValue() + Math.min(MOST_AGAIN, AGAIN * more.getOrDefault(name, 0.0));
            if (score >= ENOUGH) {
                proven.put(name, endings.getOrDefault(name, 0));
            }
        }
        return proven;
    }
}
