package dev.talentwire.enrich.move;

import dev.talentwire.enrich.date.DateAt;
import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.PositionAt;
import dev.talentwire.enrich.entity.Span;
import dev.talentwire.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sentence with everything found in it. Offsets are those of the whole normalised text. */
record Scene(
        String text,
        Sentence sentence,
        List<PersonAt> persons,
        List<CompanyAt> companies,
        List<PositionAt> positions,
        List<DateAt> dates,
        List<Cue> cues) {

    /** Start of the clause that holds an offset. */
    int clauseStart(int offset) {
        for (int i = offset - 1; i >= sentence.start(); i--) {
            if (breaks(i)) {
                return i + 1;
            }
        }
        return sentence.start();
    }

    int clauseEnd(int offset) {
        for (int i = offset; i < sentence.end(); i++) {
            if (breaks(i)) {
                return i;
            }
        }
        return sentence.end();
    }

    /** Start of the part between semicolons. */
    int partStart(int offset) {
        int at = offset - 1;
        while (at >= sentence.start() && text.charAt(at) != ';') {
            at--;
        }
        return Math.max(sentence.start(), at + 1);
    }

    int partEnd(int offset) {
        int at = offset;
        while (at < sentence.end() && text.charAt(at) != ';') {
            at++;
        }
        return at;
    }

    private boolean breaks(int i) {
        char c = text.charAt(i);
        return c == ','
                || c == ';'
                || c == '。'
                || c == ':'
                || c == '!'
                || c == '?'
                || c == '—'
                || (c == ' ' && chineseAround(i));
    }

    private boolean chineseAround(int i) {
        return i > 0 && i + 1 < text.length() && text.charAt(i - 1) > 0x2E80 && text.charAt(i + 1) > 0x2E80;
    }

    /** What follows an offset in the sentence. */
    String rest(int from) {
        return between(from, sentence.end());
    }

    String between(int from, int to) {
        return from >= to ? "" : text.substring(from, to);
    }

    static <S extends Span> List<S> within(List<S> spans, int from, int to) {
        List<S> inside = new ArrayList<>();
        for (S span : spans) {
            if (span.start() >= from && span.end() <= to) {
                inside.add(span);
            }
        }
        return inside;
    }

    static <S extends Span> @Nullable S first(List<S> spans, int from, int to) {
        for (S span : spans) {
            if (span.start() >= from && span.end() <= to) {
                return span;
            }
        }
        return null;
    }

    static <S extends Span> @Nullable S last(List<S> spans, int from, int to) {
        S last = null;
        for (S span : spans) {
            if (span.start() >= from && span.end() <= to) {
                last = span;
            }
        }
        return last;
    }
}
