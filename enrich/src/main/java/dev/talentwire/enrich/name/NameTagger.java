package dev.talentwire.enrich.name;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.words.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

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
        return open().apply(lexicon);
    }

    /** One with a model of its own, as {@code TrainNames} writes it. */
    public static NameTagger read(InputStream model, Lexicon lexicon) throws IOException {
        return new NameTagger(Model.read(model), lexicon);
    }

    /** Reads the shipped model; what comes back makes the tagger as soon as there is a lexicon, so that both can be read side by side. */
    public static Function<Lexicon, NameTagger> open() {
        try (InputStream in = NameTagger.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The name model " + MODEL + " is not on the class path; train it (docs/names.md)");
            }
            Model model = Model.read(in);
            return lexicon -> new NameTagger(model, lexicon);
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
        return read(text, cut).all();
    }

    /**
     * A reading that looks at a sentence only when it is asked about it.
     *
     * @param text normalised text
     * @param cut  its words
     */
    public NameReading read(CharSequence text, List<Word> cut) {
        return new NameReading(model, transitions, () -> Units.of(text, cut, lexicon, model.kinds()));
    }
}
