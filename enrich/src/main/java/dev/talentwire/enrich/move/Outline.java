package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence as a row of symbols that say what kind of thing stands where: P a person, E an employer, T a title, D a date, the name of a
 * cue's frame, function words and punctuation as themselves, and one blank for every run of other characters. Two sentences of one make
 * have one outline, whoever they are about.
 */
final class Outline {

    static final String PERSON = "P";
    static final String EMPLOYER = "E";
    static final String TITLE = "T";
    private static final String DATE = "D";
    private static final String OTHER = "_";
    private static final String NUMBER = "N";
    private static final String LATIN = "A";

    /** Characters that lay out who moves where, kept as themselves. */
    private static final String FUNCTION =
            "从由自被前原任兼代将拟已曾未不没等均都各了在为是与和及到向对因以于并后时称者其该此本他她两也又再仍现新首离来去加入辞职接替聘选举授免退出回至起据传或能会要让给把使人位名个年月日的担命掌继留补派调升换走挖请投奔创办立建";

    private record Symbol(int start, String kind) {}

    private final List<Symbol> symbols;
    private final int[] starts;
    /** Before each symbol, how many of a kind there are: commas and colons, semicolons, persons, employers. */
    private final int[][] counts;

    private final int sentenceStart;
    /** Before each character of the sentence, how many stand in somebody's or an employer's name. */
    private final int[] named;

    Outline(Scene scene) {
        symbols = read(scene);
        sentenceStart = scene.sentence().start();
        named = named(scene);
        starts = symbols.stream().mapToInt(Symbol::start).toArray();
        counts = new int[4][symbols.size() + 1];
        for (int i = 0; i < symbols.size(); i++) {
            String kind = symbols.get(i).kind();
            boolean[] is = {
                kind.equals(",") || kind.equals(":"), kind.equals(";"), kind.equals(PERSON), kind.equals(EMPLOYER)
            };
            for (int k = 0; k < is.length; k++) {
                counts[k][i + 1] = counts[k][i] + (is[k] ? 1 : 0);
            }
        }
    }

    private static int[] named(Scene scene) {
        int from = scene.sentence().start();
        int[] named = new int[scene.sentence().end() - from + 1];
        for (List<? extends Span> spans : List.of(scene.persons(), scene.companies())) {
            for (Span span : spans) {
                Arrays.fill(named, span.start() - from + 1, Math.min(span.end() - from + 1, named.length), 1);
            }
        }
        for (int i = 1; i < named.length; i++) {
            named[i] += named[i - 1];
        }
        return named;
    }

    private static List<Symbol> read(Scene scene) {
        int from = scene.sentence().start();
        int to = scene.sentence().end();
        String[] kinds = new String[to - from];
        int[] ends = new int[to - from];
        scene.cues().forEach(cue -> mark(kinds, ends, cue, cue.frame().name(), from));
        scene.dates().forEach(date -> mark(kinds, ends, date, DATE, from));
        scene.positions().forEach(position -> mark(kinds, ends, position, TITLE, from));
        scene.persons().forEach(person -> mark(kinds, ends, person, PERSON, from));
        scene.companies().forEach(company -> mark(kinds, ends, company, EMPLOYER, from));
        List<Symbol> symbols = new ArrayList<>();
        for (int i = from; i < to; ) {
            String named = kinds[i - from];
            if (named != null) {
                symbols.add(new Symbol(i, named));
                i = Math.max(i + 1, ends[i - from]);
                continue;
            }
            String plain = plain(scene.text().charAt(i));
            boolean run = (plain.equals(OTHER) || plain.equals(NUMBER) || plain.equals(LATIN))
                    && !symbols.isEmpty()
                    && symbols.get(symbols.size() - 1).kind().equals(plain);
            if (!run) {
                symbols.add(new Symbol(i, plain));
            }
            i++;
        }
        return symbols;
    }

    private static void mark(String[] kinds, int[] ends, Span span, String kind, int from) {
        int at = span.start() - from;
        if (at >= 0 && at < kinds.length) {
            kinds[at] = kind;
            ends[at] = span.end();
        }
    }

    private static String plain(char c) {
        if (Character.isDigit(c)) {
            return NUMBER;
        }
        if (!Character.isLetter(c)) {
            return String.valueOf(c);
        }
        return c < 128 ? LATIN : FUNCTION.indexOf(c) >= 0 ? String.valueOf(c) : OTHER;
    }

    /** Index of the symbol that holds the start of a span of the sentence. */
    int at(Span span) {
        int at = Arrays.binarySearch(starts, span.start());
        return at >= 0 ? at : Math.max(0, -at - 2);
    }

    /** True when a person's or an employer's name reaches into a stretch of the sentence. */
    boolean names(int from, int to) {
        return named[to - sentenceStart] > named[from - sentenceStart];
    }

    /** The kind of a symbol; ^ before the first and $ behind the last. */
    String kind(int index) {
        return index < 0
                ? "^"
                : index >= symbols.size() ? "$" : symbols.get(index).kind();
    }

    /** How far two symbols stand apart in clauses; a semicolon counts as three. */
    int clauses(int a, int b) {
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        return counts[0][to] - counts[0][from] + 3 * (counts[1][to] - counts[1][from]);
    }

    int personsBetween(int a, int b) {
        return between(counts[2], a, b);
    }

    int employersBetween(int a, int b) {
        return between(counts[3], a, b);
    }

    private static int between(int[] before, int a, int b) {
        return a == b ? 0 : before[Math.max(a, b)] - before[Math.min(a, b) + 1];
    }
}
