package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ties that an article may tell of: in each sentence, everybody named with every employer named, and with those that the discourse
 * carries into the sentence. A sentence with a move word that names nobody is about those named last.
 */
final class Ties {

    /** No sentence of news is longer, in characters; what is holds a list or garbage. */
    private static final int LONGEST_SENTENCE = 1_000;

    private static final int MOST_PERSONS = 20;
    private static final int MOST_COMPANIES = 10;
    private static final int CARRIED_PERSONS = 2;
    /** No article of news brings together more; what does is a list or garbage. */
    private static final int MOST_TIES = 20_000;

    private final Discourse discourse;
    private final List<Scene> scenes;
    private final Outlines outlines;
    private final Prominence prominence;
    private final TieSigns signs;

    /**
     * @param stated what the rules read, sentence by sentence
     * @param merged the moves that they make of it
     */
    Ties(Discourse discourse, Outlines outlines, List<Move> stated, List<Move> merged) {
        this.discourse = discourse;
        this.outlines = outlines;
        scenes = outlines.scenes();
        prominence = new Prominence(scenes);
        signs = new TieSigns(discourse, scenes, new Readings(stated, merged), prominence);
    }

    /** True for what is no sentence of news. */
    static boolean tooLong(Scene scene) {
        return scene.sentence().end() - scene.sentence().start() > LONGEST_SENTENCE;
    }

    /** Every tie with its odds, in order of appearance. */
    List<WeighedTie> weighedBy(Odds odds) {
        List<WeighedTie> ties = new ArrayList<>();
        List<PersonAt> last = List.of();
        if (scenes.stream().allMatch(scene -> scene.cues().isEmpty())) {
            return ties;
        }
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            List<PersonAt> named = distinct(scene.persons());
            List<PersonAt> about = named.isEmpty() && !scene.cues().isEmpty() ? last : named;
            if (!tooLong(scene) && ties.size() < MOST_TIES) {
                ties.addAll(weighedBy(odds, i, about));
            }
            if (!named.isEmpty()) {
                last = named.subList(Math.max(0, named.size() - CARRIED_PERSONS), named.size());
            }
        }
        return ties;
    }

    private List<WeighedTie> weighedBy(Odds odds, int index, List<PersonAt> persons) {
        Scene scene = scenes.get(index);
        Map<String, CompanyAt> companies = new LinkedHashMap<>();
        scene.companies().forEach(company -> take(companies, company));
        carry(companies, discourse.houses().at(scene.sentence().start()));
        carry(companies, discourse.houses().main());
        carry(companies, discourse.houses().mentionedBefore(scene.sentence().start()));
        carry(companies, prominence.ofParagraph(scene));
        persons.forEach(person -> carry(companies, discourse.employers().of(person)));
        Outline outline = outlines.of(index);
        List<WeighedTie> ties = new ArrayList<>();
        for (PersonAt person : persons) {
            for (CompanyAt company : companies.values()) {
                ties.add(signs.weighedBy(odds, index, outline, person, company));
            }
        }
        return ties;
    }

    private static void take(Map<String, CompanyAt> companies, CompanyAt company) {
        if (companies.size() < MOST_COMPANIES) {
            carry(companies, company);
        }
    }

    private static void carry(Map<String, CompanyAt> companies, @Nullable CompanyAt company) {
        if (company != null && company.company().employs()) {
            companies.putIfAbsent(company.company().id(), company);
        }
    }

    private static List<PersonAt> distinct(List<PersonAt> persons) {
        Map<String, PersonAt> distinct = new LinkedHashMap<>();
        for (PersonAt person : persons) {
            if (distinct.size() < MOST_PERSONS) {
                distinct.putIfAbsent(person.name(), person);
            }
        }
        return List.copyOf(distinct.values());
    }
}
