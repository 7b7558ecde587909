package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.words.Word;
import dev.talentwire.enrich.words.Words;

/** How much a stretch of Chinese characters looks like a person's name, by itself and by its neighbours. */
final class NameScore {

    /** From here on a stretch counts as a name. */
    static final double NAME = 4.0;

    /** Enough within a list of names. */
    static final double NAME_IN_LIST = 2.0;

    private final Lexicon lexicon;
    private final Words words;

    NameScore(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** The name by itself: its characters and how the tokenizer cuts it. */
    double inside(String text, WordMap map, int start, int surnameEnd, int end) {
        String name = text.substring(start, end);
        if (lexicon.notPerson(name)) {
            return -10;
        }
        double score = surnameEnd - start == 2 ? 2.5 : surname(text.charAt(start));
        int given = end - surnameEnd;
        if (given == 1) {
            score += odds(words.aloneGiven(text.charAt(surnameEnd)));
        } else {
            score += odds(words.opensGiven(text.charAt(surnameEnd))) + odds(words.closesGiven(text.charAt(surnameEnd + 1)));
            score += given == 2 ? 0.5 : 0;
        }
        return score + cut(text, map, start, end, name);
    }

    private double surname(char c) {
        double share = words.surname(c);
        return share > 0.5 ? 2 : share > 0.1 ? 1.2 : share > 0.02 ? 0.6 : 0;
    }

    private static double odds(double share) {
        if (share < 0) {
            return 0.3;
        }
        return share > 0.3 ? 0.9 : share > 0.1 ? 0.6 : share > 0.03 ? 0.2 : share > 0.005 ? -0.4 : -1;
    }

    private double cut(String text, WordMap map, int start, int end, String name) {
        Word first = map.at(start);
        Word last = map.at(end - 1);
        if (first == null || last == null) {
            return 0;
        }
        if (map.is(start, end)) {
            return first.person() ? 2 : words.common(name) ? -3 : 0.5;
        }
        double score = 0;
        if (first.start() < start) {
            score -= first.person() ? 0.8 : words.common(text.substring(first.start(), first.end())) ? 2.5 : 0.5;
        } else if (first.length() >= 2 && !first.person() && first.end() < end) {
            score -= words.common(text.substring(start, first.end())) ? 1 : 0;
        }
        if (last.end() > end) {
            score -= last.person() ? 0.8 : words.common(text.substring(last.start(), last.end())) ? 2.5 : 0.5;
        } else if (last.length() >= 2 && !last.person() && last.start() > start) {
            score -= words.common(text.substring(last.start(), end)) ? 1 : 0;
        }
        return score;
    }
}
