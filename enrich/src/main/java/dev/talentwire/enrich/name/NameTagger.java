package dev.talentwire.enrich.name;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.words.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds person and organisation names with a character tagger trained on open data and on text of our own
 * (averaged structured perceptron; Collins, EMNLP 2002). How it was trained and what it is worth: docs/names.md.
 *
 * <p>Immutable, for any number of threads. Time is linear in the length of the text.
 */
public final class NameTagger {

    private static final String MODEL = "/talentwire/names.model.gz";

    private final Model model;
    private final Lexicon lexicon;
    private final float[] transitions;

    NameTagger(Model model, Lexicon lexicon) {
        this.model = model;
        this.lexicon = lexicon;
        this.transitions = new float[model.transitions().length];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = model.transitions()[i];
        }
    }

    /** Loads the shipped model; positions and organisations in {@code lexicon} are clues for it. */
    public static NameTagger load(Lexicon lexicon) {
        try (InputStream in = NameTagger.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The name model " + MODEL + " is not on the class path; train it (docs/names.md)");
            }
            return new NameTagger(Model.read(in), lexicon);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read the name model " + MODEL + "; train it again (docs/names.md)", e);
        }
    }

    /**
     * The names in a text, in order, without overlap.
     *
     * @param text normalised text
     * @param cut  its words
     */
    public List<Name> tag(CharSequence text, List<Word> cut) {
        Units units = Units.of(text, cut, lexicon, model.kinds());
        Features features = new Features(units, model.rowCount());
        Lattice lattice = new Lattice();
        int[] rows = new int[Features.COUNT];
        List<Name> spans = new ArrayList<>();
        for (int start = 0; start < units.count(); ) {
            int end = units.sentenceEnd(start);
            score(features, start, end, rows, lattice.begin(end - start));
            collect(units, start, lattice.best(transitions), lattice, spans);
            start = end;
        }
        return spans;
    }

    private void score(Features features, int start, int end, int[] rows, float[] local) {
        byte[] weights = model.rows();
        for (int unit = start; unit < end; unit++) {
            features.of(unit, rows);
            int cell = (unit - start) * Tag.COUNT;
            for (int row : rows) {
                int at = row * Tag.COUNT;
                for (int tag = 0; tag < Tag.COUNT; tag++) {
                    local[cell + tag] += weights[at + tag];
                }
            }
        }
    }

    private void collect(Units units, int start, byte[] tags, Lattice lattice, List<Name> spans) {
        boolean looked = false;
        for (int i = 0; i < tags.length; i++) {
            Tag tag = Tag.of(tags[i]);
            if (tag.type == null) {
                continue;
            }
            if (!looked) {
                lattice.lookBack(transitions);
                looked = true;
            }
            int first = i;
            while (!Tag.of(tags[i]).ends) {
                i++;
            }
            float margin = Math.min(lattice.margin(first, tags[first]), lattice.margin(i, tags[i]));
            spans.add(new Name(units.starts[start + first], units.ends[start + i], tag.type, margin * model.scale()));
        }
    }
}
