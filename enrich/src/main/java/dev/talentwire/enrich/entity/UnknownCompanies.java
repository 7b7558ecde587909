package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.Lexicon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds employers that the lexicon lacks. A name needs evidence once; then it is looked for everywhere in the article, also in its short form
 * (岭驰 for 岭驰汽车).
 */
final class UnknownCompanies {

    /** What shape and surroundings must weigh together when no tagger has read the article. */
    private static final double ENOUGH = 4;

    private final NameRuns runs;
    private final NameCandidates candidates;
    private final Lexicon lexicon;
    private final Odds odds;

    /** Decides about names that the tagger was asked about. */
    interface Odds {
        /** @param places how often the name's characters stand in the article */
        boolean likely(Sighting name, int places);
    }

    UnknownCompanies(Lexicon lexicon, Odds odds) {
        this.lexicon = lexicon;
        this.odds = odds;
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
        NameEvidence evidence = new NameEvidence(lexicon.nameWords(), text, positions, persons);
        Sightings sightings = new Sightings(text);
        sightings.proposed(candidates.of(text, words, runs.of(text, words, closed), taken, evidence));
        sightings.read(view, taken);
        return new NameForms(lexicon.nameWords(), text, words, closed).everywhere(proven(text, sightings));
    }

    /** The names whose evidence, over the whole article, is enough. */
    private Map<String, Proven> proven(String text, Sightings sightings) {
        Map<String, Proven> proven = new LinkedHashMap<>();
        for (Sighting name : sightings.all()) {
            int places = places(text, name.name());
            boolean enough = name.asked() ? odds.likely(name, places) : name.best() + name.again() >= ENOUGH;
            if (enough) {
                proven.put(name.name(), new Proven(name.ending(), EmployerOdds.of(name, places)));
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
