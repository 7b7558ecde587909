package dev.talentwire.enrich.sentiment;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.Tagged;
import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.lexicon.PhraseTrie;
import dev.talentwire.enrich.lexicon.Tone;
import dev.talentwire.enrich.move.Kind;
import dev.talentwire.enrich.move.Move;
import dev.talentwire.enrich.text.Sentence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tone of an article and toward each employer from what is said to happen: event words with a polarity and a role, turned by negation,
 * weakened by hedges, and weighed more behind a contrast (但, 却). People leaving count against the employer that they leave.
 */
public final class SentimentReader {

    private static final double LOSS = -0.35;
    private static final double MORE_LOSS = -0.12;
    private static final double GAIN = 0.12;
    private static final double HEDGED = 0.5;
    private static final double STRESSED = 1.3;
    private static final double CONTRASTED = 1.5;

    /** How many characters before an event its modifiers may stand. */
    private static final int REACH = 6;

    private final Lexicon lexicon;

    public SentimentReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Scores in [-1, 1]. */
    public Verdict read(Tagged tagged, List<Move> moves) {
        String text = tagged.text().text();
        Map<String, CompanyAt> named = new LinkedHashMap<>();
        Map<String, Double> sums = new HashMap<>();
        double document = 0;
        int first = 0;
        for (Sentence sentence : tagged.sentences()) {
            while (first < tagged.companies().size() && tagged.companies().get(first).end() <= sentence.start()) {
                first++;
            }
            document += sentence(text, sentence, tagged.companies(), first, named, sums);
        }
        Map<String, Integer> losses = new HashMap<>();
        for (Move move : moves) {
            if (move.live()) {
                move(move, named, sums, losses);
            }
        }
        document += losses.isEmpty() ? 0 : LOSS;
        Map<CompanyAt, Double> companies = new LinkedHashMap<>();
        named.forEach((id, company) -> companies.put(company, squash(sums.getOrDefault(id, 0.0))));
        return new Verdict(squash(document / Math.sqrt(1 + tagged.sentences().size() / 12.0)), companies);
    }

    private double sentence(
            String text,
            Sentence sentence,
            List<CompanyAt> companies,
            int first,
            Map<String, CompanyAt> named,
            Map<String, Double> sums) {
        double sum = 0;
        double contrast = 1;
        for (int i = sentence.start(); i < sentence.end(); i++) {
            PhraseTrie.Hit<String> modifier = lexicon.toneModifiers().longest(text, i);
            if (modifier != null && modifier.value().equals("contrast")) {
                contrast = CONTRASTED;
            }
            PhraseTrie.Hit<Tone> hit = lexicon.tones().longest(text, i);
            if (hit == null || hit.end() > sentence.end()) {
                continue;
            }
            double value = hit.value().polarity() * modified(text, sentence.start(), i) * contrast;
            CompanyAt whom = whom(text, sentence, companies, first, i, hit.end(), hit.value().role());
            if (whom != null) {
                named.putIfAbsent(whom.company().id(), whom);
                sums.merge(whom.company().id(), value, Double::sum);
            }
            sum += value;
            i = hit.end() - 1;
        }
        return sum;
    }

    /** What negation, hedges and intensifiers right before an event make of it. */
    private double modified(String text, int start, int event) {
        double factor = 1;
        for (int i = Math.max(start, event - REACH); i < event; i++) {
            if (",;。".indexOf(text.charAt(i)) >= 0) {
                factor = 1;
                continue;
            }
            PhraseTrie.Hit<String> modifier = lexicon.toneModifiers().longest(text, i);
            if (modifier == null || modifier.end() > event) {
                continue;
            }
            factor *= switch (modifier.value()) {
                case "negation" -> -0.7;
                case "hedge" -> HEDGED;
                case "intensifier" -> STRESSED;
                default -> 1;
            };
            i = modifier.end() - 1;
        }
        return factor;
    }

    /** Whom an event falls on: the nearest employer before it, or behind it for events that are done to somebody. */
    private static @Nullable CompanyAt whom(
            String text, Sentence sentence, List<CompanyAt> companies, int first, int start, int end, Tone.Role role) {
        CompanyAt before = null;
        CompanyAt behind = null;
        for (int i = first; i < companies.size() && companies.get(i).start() < sentence.end(); i++) {
            CompanyAt company = companies.get(i);
            if (!company.company().employs() || company.company().media()) {
                continue;
            }
            if (company.end() <= start) {
                before = company;
            } else if (behind == null && company.start() >= end && text.substring(end, company.start()).indexOf(',') < 0) {
                behind = company;
            }
        }
        return switch (role) {
            case SUBJECT -> before;
            case OBJECT -> behind;
            case BOTH -> before != null ? before : behind;
        };
    }

    private static void move(Move move, Map<String, CompanyAt> named, Map<String, Double> sums, Map<String, Integer> losses) {
        CompanyAt from = move.from();
        CompanyAt to = move.to();
        if (from != null && move.kind() != Kind.ROLE_CHANGE) {
            named.putIfAbsent(from.company().id(), from);
            int before = losses.merge(from.company().id(), 1, Integer::sum);
            sums.merge(from.company().id(), before == 1 ? LOSS : MORE_LOSS, Double::sum);
        }
        if (to != null && move.kind() != Kind.ROLE_CHANGE) {
            named.putIfAbsent(to.company().id(), to);
            sums.merge(to.company().id(), GAIN, Double::sum);
        }
    }

    private static double squash(double sum) {
        return Math.round(Math.tanh(sum) * 100) / 100.0;
    }
}
