package dev.talentwire.enrich.sentiment;

import dev.talentwire.enrich.lexicon.LexiconException;
import dev.talentwire.enrich.lexicon.LexiconFiles;
import dev.talentwire.enrich.lexicon.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges the tone of an article toward each company that it names, by what its clauses say happens to the company. Immutable; one instance
 * serves all threads; linear in the length of the text.
 */
public final class SentimentJudge {

    private final ToneWords words;

    private SentimentJudge(ToneWords words) {
        this.words = words;
    }

    /**
     * Reads the words.
     *
     * @param operator directory whose sentiment-events.tsv and sentiment-modifiers.tsv add to the shipped ones; null for none
     * @throws dev.talentwire.enrich.lexicon.LexiconException when a file cannot be used, with every problem and its line
     */
    public static SentimentJudge load(@Nullable Path operator) {
        return new SentimentJudge(ToneWords.read(new LexiconFiles(operator)));
    }

    /** What cannot be used of the operator's files about tone. */
    public static List<Problem> problems(Path operator) {
        try {
            load(operator);
            return List.of();
        } catch (LexiconException e) {
            return e.problems();
        }
    }

    /**
     * Judges one article.
     *
     * @param text     in simplified script; full-width and half-width punctuation both do
     * @param mentions of companies in it, in any order
     */
    public Judgement judge(String text, List<CompanyMention> mentions) {
        List<CompanyMention> inOrder = mentions.stream()
                .sorted(Comparator.comparingInt(CompanyMention::start))
                .toList();
        Reading reading = new Reading(text);
        List<Surroundings> clauses = new ArrayList<>();
        List<Parties> parties = new ArrayList<>();
        int next = 0;
        int sentence = 0;
        for (Clause clause : Clause.of(text)) {
            if (clause.sentence() != sentence && !clauses.isEmpty()) {
                reading.sentence(clauses, parties);
                clauses.clear();
                parties.clear();
            }
            sentence = clause.sentence();
            int from = next;
            while (next < inOrder.size() && inOrder.get(next).start() < clause.end()) {
                next++;
            }
            List<CompanyMention> here = inOrder.subList(from, next);
            clauses.add(new Surroundings(clause, cues(text, clause, here)));
            parties.add(Parties.of(text, clause, here));
        }
        reading.sentence(clauses, parties);
        return reading.finish();
    }

    /** The words of a clause outside the company names. */
    private List<Cue> cues(String text, Clause clause, List<CompanyMention> mentions) {
        List<Cue> cues = new ArrayList<>();
        int from = clause.start();
        for (CompanyMention mention : mentions) {
            if (mention.start() > from) {
                cues.addAll(words.find(text, from, mention.start()));
            }
            from = Math.max(from, mention.end());
        }
        cues.addAll(words.find(text, from, clause.end()));
        return cues;
    }
}
