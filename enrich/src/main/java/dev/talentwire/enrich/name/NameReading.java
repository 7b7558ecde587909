package dev.talentwire.enrich.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the tagger reads in one text. A sentence costs its time when it is first asked about, so that a caller who has doubts about few
 * sentences pays for few. For one thread.
 */
public final class NameReading {

    private final Model model;
    private final float[] transitions;
    private final Supplier<Units> text;
    private final Lattice lattice = new Lattice();
    private final int[] rows = new int[Features.COUNT];
    private @Nullable Prepared prepared;

    NameReading(Model model, float[] transitions, Supplier<Units> text) {
        this.model = model;
        this.transitions = transitions;
        this.text = text;
    }

    /** A stretch of the text, in offsets. */
    private record Stretch(int start, int end) {}

    /** The text's units, the sentences among them, and the persons in those that were read. */
    private static final class Prepared {
        private final Units units;
        private final Features features;
        /** First unit of each sentence, and the number of units behind the last. */
        private final int[] sentences;

        private final List<@Nullable List<Name>> read;
        private final Set<Stretch> persons = new HashSet<>();

        private Prepared(Units units, int rowCount, int[] sentences) {
            this.units = units;
            this.features = new Features(units, rowCount);
            this.sentences = sentences;
            this.read = new ArrayList<>(Collections.nCopies(sentences.length - 1, null));
        }

        static Prepared of(Units units, int rowCount) {
            int[] sentences = new int[16];
            int count = 0;
            for (int start = 0; start < units.count(); start = units.sentenceEnd(start)) {
                if (count + 1 >= sentences.length) {
                    sentences = Arrays.copyOf(sentences, sentences.length * 2);
                }
                sentences[count++] = start;
            }
            sentences[count] = units.count();
            return new Prepared(units, rowCount, Arrays.copyOf(sentences, count + 1));
        }

        /** The sentence that holds a unit. */
        int sentenceOf(int unit) {
            int at = Arrays.binarySearch(sentences, unit);
            return at >= 0 ? at : -at - 2;
        }
    }

    /** True when the tagger reads exactly this stretch of the text as a person. */
    public boolean person(int start, int end) {
        Prepared of = prepare();
        int unit = of.units.at(start);
        if (unit >= of.units.count()) {
            return false;
        }
        read(of, of.sentenceOf(unit));
        return of.persons.contains(new Stretch(start, end));
    }

    /** The names of one type in the sentences that a stretch of the text touches, in order. */
    public List<Name> names(Name.Type type, int start, int end) {
        Prepared of = prepare();
        List<Name> found = new ArrayList<>();
        for (int unit = of.units.at(start); unit < of.units.count() && of.units.starts[unit] < end; ) {
            int sentence = of.sentenceOf(unit);
            for (Name name : read(of, sentence)) {
                if (name.type() == type) {
                    found.add(name);
                }
            }
            unit = of.sentences[sentence + 1];
        }
        return found;
    }

    /** Every name, in order. */
    List<Name> all() {
        Prepared of = prepare();
        List<Name> names = new ArrayList<>();
        for (int sentence = 0; sentence < of.read.size(); sentence++) {
            names.addAll(read(of, sentence));
        }
        return names;
    }

    private List<Name> read(Prepared of, int sentence) {
        List<Name> names = of.read.get(sentence);
        if (names == null) {
            names = names(of, sentence);
            of.read.set(sentence, names);
            for (Name name : names) {
                if (name.type() == Name.Type.PERSON) {
                    of.persons.add(new Stretch(name.start(), name.end()));
                }
            }
        }
        return names;
    }

    private Prepared prepare() {
        if (prepared == null) {
            prepared = Prepared.of(text.get(), model.rowCount());
        }
        return prepared;
    }

    private List<Name> names(Prepared of, int sentence) {
        int start = of.sentences[sentence];
        int end = of.sentences[sentence + 1];
        score(of.features, start, end, lattice.begin(end - start));
        return collect(of.units, start, lattice.best(transitions));
    }

    private void score(Features features, int start, int end, float[] local) {
        for (int unit = start; unit < end; unit++) {
            features.of(unit, rows);
            model.addUp(rows, local, (unit - start) * Tag.COUNT);
        }
    }

    private List<Name> collect(Units units, int start, byte[] tags) {
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < tags.length; i++) {
            Tag tag = Tag.of(tags[i]);
            if (tag.type == null) {
                continue;
            }
            if (names.isEmpty()) {
                lattice.lookBack(transitions);
            }
            int first = i;
            while (!Tag.of(tags[i]).ends) {
                i++;
            }
            float margin = Math.min(lattice.margin(first, tags[first]), lattice.margin(i, tags[i]));
            names.add(new Name(units.starts[start + first], units.ends[start + i], tag.type, margin * model.scale()));
        }
        return names;
    }
}
