package dev.talentwire.enrich.name;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Averaged structured perceptron (Collins, EMNLP 2002) with a loss-augmented search: while training, a wrong tag gets a bonus, so that
 * right taggings learn to win by a distance. Same examples and seed give the same model, byte for byte.
 */
final class Trainer {

    /** A power of two. Four times as many did no better and made the model twice as large. */
    private static final int ROWS = 1 << 18;

    /** Bonus in training for a unit that a name loses, and for one that a name wrongly gains. */
    private static final float LOST = 3;

    private static final float GAINED = 1;

    /** The few weights beyond this share are cut off: finer steps for the many small ones are worth more. */
    private static final double KEPT_WHOLE = 0.9995;

    /** Features and right tags of one sentence. */
    private static final class Sentence {
        final int[] rows;
        final byte[] tags;

        Sentence(int[] rows, byte[] tags) {
            this.rows = rows;
            this.tags = tags;
        }
    }

    private final Words words;
    private final Lexicon lexicon;
    private final CharKinds kinds;
    private final int epochs;
    private final Weights rows = new Weights(ROWS * Tag.COUNT);
    private final Weights transitions = new Weights(Tag.COUNT * Tag.COUNT);
    private final Lattice lattice = new Lattice();

    Trainer(Words words, Lexicon lexicon, CharKinds kinds, int epochs) {
        this.words = words;
        this.lexicon = lexicon;
        this.kinds = kinds;
        this.epochs = epochs;
    }

    Model train(List<Example> examples, long seed) {
        List<Sentence> sentences = new ArrayList<>();
        examples.forEach(example -> prepare(example, sentences));
        Random random = new Random(seed);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            Collections.shuffle(sentences, random);
            int unsafe = 0;
            for (Sentence sentence : sentences) {
                unsafe += learn(sentence) ? 1 : 0;
                rows.step++;
                transitions.step++;
            }
            System.out.printf("epoch %d: %d of %d sentences not yet safe%n", epoch, unsafe, sentences.size());
        }
        float[] averaged = rows.averaged();
        float scale = scale(averaged);
        return new Model(kinds, scale, bytes(averaged, scale), bytes(transitions.averaged(), scale));
    }

    private void prepare(Example example, List<Sentence> sentences) {
        Units units = Units.of(example.text(), words.cut(example.text()), lexicon, kinds);
        byte[] tags = tags(example, units);
        Features features = new Features(units, ROWS);
        int[] one = new int[Features.COUNT];
        int start = 0;
        while (start < units.count()) {
            int end = units.sentenceEnd(start);
            int[] all = new int[(end - start) * Features.COUNT];
            for (int unit = start; unit < end; unit++) {
                features.of(unit, one);
                System.arraycopy(one, 0, all, (unit - start) * Features.COUNT, Features.COUNT);
            }
            sentences.add(new Sentence(all, Arrays.copyOfRange(tags, start, end)));
            start = end;
        }
    }

    /** Names that cut a unit, and one-character Chinese names, are left out. */
    private static byte[] tags(Example example, Units units) {
        byte[] tags = new byte[units.count()];
        for (Name name : example.names()) {
            int first = units.at(name.start());
            int end = units.at(name.end());
            boolean whole = first < end && units.starts[first] == name.start() && units.ends[end - 1] == name.end();
            if (!whole || (end - first == 1 && units.kinds[first] >= CharKinds.CHINESE)) {
                continue;
            }
            for (int i = first; i < end; i++) {
                tags[i] = (byte) Tag.at(name.type(), i - first, end - first).row;
            }
        }
        return tags;
    }

    private boolean learn(Sentence sentence) {
        byte[] right = sentence.tags;
        float[] local = lattice.begin(right.length);
        for (int i = 0; i < right.length; i++) {
            int cell = i * Tag.COUNT;
            for (int f = i * Features.COUNT; f < (i + 1) * Features.COUNT; f++) {
                int at = sentence.rows[f] * Tag.COUNT;
                for (int tag = 0; tag < Tag.COUNT; tag++) {
                    local[cell + tag] += rows.now[at + tag];
                }
            }
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                if (tag != right[i]) {
                    local[cell + tag] += tag == Tag.OUTSIDE.row ? LOST : GAINED;
                }
            }
        }
        byte[] found = lattice.best(transitions.now);
        if (Arrays.equals(found, right)) {
            return false;
        }
        for (int i = 0; i < right.length; i++) {
            if (found[i] != right[i]) {
                for (int f = i * Features.COUNT; f < (i + 1) * Features.COUNT; f++) {
                    int at = sentence.rows[f] * Tag.COUNT;
                    rows.move(at + right[i], 1);
                    rows.move(at + found[i], -1);
                }
            }
            if (i > 0) {
                transitions.move(right[i - 1] * Tag.COUNT + right[i], 1);
                transitions.move(found[i - 1] * Tag.COUNT + found[i], -1);
            }
        }
        return true;
    }

    private static float scale(float[] weights) {
        float[] sizes = new float[weights.length];
        int used = 0;
        for (float weight : weights) {
            if (weight != 0) {
                sizes[used++] = Math.abs(weight);
            }
        }
        Arrays.sort(sizes, 0, used);
        return sizes[(int) (used * KEPT_WHOLE)] / Byte.MAX_VALUE;
    }

    private static byte[] bytes(float[] weights, float scale) {
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < weights.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(weights[i] / scale), -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return bytes;
    }

    /** Weights and, for their average over all steps, the sum of each change times the step it came at. */
    private static final class Weights {
        final float[] now;
        private final double[] changes;
        long step = 1;

        Weights(int count) {
            now = new float[count];
            changes = new double[count];
        }

        void move(int at, int by) {
            now[at] += by;
            changes[at] += (double) by * step;
        }

        float[] averaged() {
            float[] averaged = new float[now.length];
            for (int i = 0; i < now.length; i++) {
                averaged[i] = (float) (now[i] - changes[i] / step);
            }
            return averaged;
        }
    }
}
