package dev.talentwire.enrich.name;

/**
 * What the tagger looks at around a unit: characters, kinds of characters, words, lexicon marks, and how far the next punctuation is on
 * either side, each alone and together. A feature is a row of the weight table, found by hashing (Weinberger et al., ICML 2009).
 * Wider windows and longer runs were tried and lost: with little training text they learn texts by heart.
 */
final class Features {

    /** Features per unit. */
    static final int COUNT = 52;

    /** Punctuation farther away than this is out of sight. */
    private static final int SIGHT = 5;

    private static final int EDGE = 0x10001;

    private final Units units;
    private final int mask;
    private int[] rows = {};
    private int filled;

    Features(Units units, int rows) {
        this.units = units;
        this.mask = rows - 1;
    }

    /** Puts the rows for {@code unit} into {@code into}, {@link #COUNT} of them. */
    void of(int unit, int[] into) {
        rows = into;
        filled = 0;
        characters(unit);
        kinds(unit);
        words(unit);
        marks(unit);
        distances(unit);
    }

    private void characters(int unit) {
        int b2 = symbol(unit - 2);
        int b1 = symbol(unit - 1);
        int c = symbol(unit);
        int a1 = symbol(unit + 1);
        int a2 = symbol(unit + 2);
        add(b2);
        add(b1);
        add(c);
        add(a1);
        add(a2);
        add(b2, b1);
        add(b1, c);
        add(c, a1);
        add(a1, a2);
        add(b2, b1, c);
        add(b1, c, a1);
        add(c, a1, a2);
    }

    private void kinds(int unit) {
        int b2 = kind(unit - 2);
        int b1 = kind(unit - 1);
        int c = kind(unit);
        int a1 = kind(unit + 1);
        int a2 = kind(unit + 2);
        add(b2);
        add(b1);
        add(c);
        add(a1);
        add(a2);
        add(b1, c);
        add(c, a1);
        add(b1, c, a1);
        add(c, a1, a2);
        add(b2, b1, c);
        add(symbol(unit - 1), c, a1);
        add(symbol(unit - 2), b1, c);
        add(c, a1, symbol(unit + 2));
    }

    private void words(int unit) {
        int b1 = word(unit - 1);
        int c = word(unit);
        int a1 = word(unit + 1);
        add(b1);
        add(c);
        add(a1);
        add(b1, c);
        add(c, a1);
        add(b1, c, a1);
        add(word(unit - 2), b1, c);
        add(c, a1, word(unit + 2));
        add(c, units.wordsBefore[unit]);
        add(c, units.wordsAfter[unit]);
        add(kind(unit), c);
        add(kind(unit), c, kind(unit + 1));
    }

    private void marks(int unit) {
        int b3 = mark(unit - 3);
        int b2 = mark(unit - 2);
        int b1 = mark(unit - 1);
        int m = mark(unit);
        int a1 = mark(unit + 1);
        int a2 = mark(unit + 2);
        int a3 = mark(unit + 3);
        int kind = kind(unit);
        add(b1, m);
        add(m, a1);
        add(b2, b1, m);
        add(m, a1, a2);
        add(b3, b2, b1);
        add(a1, a2, a3);
        add(b1, kind, a2);
        add(b2, kind, a1);
        add(b1, kind, a3);
        add(b3, kind, a1);
        add(m, word(unit), kind);
    }

    private void distances(int unit) {
        int before = 1;
        while (before < SIGHT && !punctuation(unit - before)) {
            before++;
        }
        int after = 1;
        while (after < SIGHT && !punctuation(unit + after)) {
            after++;
        }
        int left = before << 8 | kind(unit - before);
        int right = after << 8 | kind(unit + after);
        if (before == SIGHT) {
            left = 0;
        }
        if (after == SIGHT) {
            right = 0;
        }
        add(left);
        add(right);
        add(left, right, kind(unit));
        add(left, right, word(unit));
    }

    private boolean punctuation(int i) {
        return i < 0 || i >= units.count() || CharKinds.punctuation(units.kinds[i]);
    }

    private void add(int a) {
        add(a, 0, 0);
    }

    private void add(int a, int b) {
        add(a, b, 0);
    }

    private void add(int a, int b, int c) {
        int h = (filled + 1) * 0x9E3779B1;
        h = (h ^ a) * 0x85EBCA6B;
        h = (h ^ h >>> 15 ^ b) * 0xC2B2AE35;
        h = (h ^ h >>> 13 ^ c) * 0x27D4EB2F;
        rows[filled++] = (h ^ h >>> 16) & mask;
    }

    private int symbol(int i) {
        return i < 0 || i >= units.count() ? EDGE : units.symbols[i];
    }

    private int kind(int i) {
        return i < 0 || i >= units.count() ? CharKinds.STOP : units.kinds[i];
    }

    private int word(int i) {
        return i < 0 || i >= units.count() ? 1 : units.words[i];
    }

    private int mark(int i) {
        return i < 0 || i >= units.count() ? 0 : units.marks[i];
    }
}
