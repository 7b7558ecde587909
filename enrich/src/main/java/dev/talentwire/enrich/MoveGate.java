package dev.talentwire.enrich;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.lexicon.PhraseTrie;
import dev.talentwire.enrich.text.Normalizer;
import java.util.Set;

/**
 * Says from the bare characters whether an article may hold a move: it looks for move words and what must stand near them, in either script,
 * and costs about a hundredth of reading the article. It lets through more than holds a move.
 */
final class MoveGate {

    /** What a word tells. */
    private enum Sign {
        /** Speaks of people's posts wherever it stands: 离职, 出任. */
        MOVE,
        /** Stands in all kinds of news: 加入, 离开. */
        EVERYDAY,
        /** Stands everywhere and says little unless an employer follows at once, or a former one stands near: 到, 成为. */
        WEAK,
        TITLE,
        /** Holds a move word and is none: 离职率. */
        NOTHING
    }

    /** How far behind an everyday word its employer may begin, in characters. */
    private static final int NEAR = 8;

    /** Weight of an ending that few words have but employers' names: 银行, 汽车. */
    private static final double CLEAR_ENDING = 2.5;

    /** Titles of these ranks are given to everybody in the news. */
    private static final Set<String> LOW = Set.of("staff", "other", "senior");

    private static final char DOT = '·';

    private final PhraseTrie<Sign> signs = new PhraseTrie<>();
    private final Lexicon lexicon;
    private final Normalizer normalizer;

    MoveGate(Lexicon lexicon, Normalizer normalizer) {
        this.lexicon = lexicon;
        this.normalizer = normalizer;
        lexicon.positions().forEach((title, seniority) -> {
            if (!LOW.contains(seniority)) {
                signs.put(title, Sign.TITLE);
            }
        });
        lexicon.moveWords()
                .forEach((word, frame) -> signs.put(word, frame.equals(Lexicon.NO_MOVE) ? Sign.NOTHING : sign(word)));
    }

    private Sign sign(String word) {
        return lexicon.weak(word) ? Sign.WEAK : lexicon.everyday(word) ? Sign.EVERYDAY : Sign.MOVE;
    }

    /** False when an article with this title and body, as scraped, holds no move. */
    boolean open(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char raw = text.charAt(i);
            if (raw == '<' || raw == '&' || Normalizer.toned(raw)) {
                // Tags, entities and pinyin may stand inside a word; such text is read.
                return true;
            }
            char c = normalizer.plain(raw);
            if (c != ' ' && !Normalizer.invisible(raw)) {
                plain.append(c);
            }
        }
        return speaksOfMoves(plain);
    }

    private boolean speaksOfMoves(CharSequence text) {
        boolean everyday = false;
        boolean weak = false;
        boolean person = false;
        boolean former = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '\n' || c == '!' || c == '?') {
                everyday = false;
                weak = false;
                person = false;
                former = false;
                continue;
            }
            PhraseTrie.Hit<Sign> hit = signs.longest(text, i);
            if (hit != null) {
                switch (hit.value()) {
                    case MOVE -> {
                        return true;
                    }
                    case EVERYDAY -> {
                        if (objectNear(text, hit.end())) {
                            return true;
                        }
                        everyday |= hit.end() - i > 1;
                    }
                    case WEAK -> {
                        weak = true;
                        everyday |= lexicon.surfaces().longest(text, hit.end()) != null;
                    }
                    case TITLE -> person |= stands(text, i, hit.end());
                    case NOTHING -> {}
                }
                i = hit.end() - 1;
            }
            person |= c == DOT;
            former |= (c == '前' || c == '原') && lexicon.surfaces().longest(text, i + 1) != null;
            if ((everyday && person) || (weak && former)) {
                return true;
            }
        }
        return false;
    }

    /** False for a title in Latin letters inside a longer word, which a reading does not take for one either: ED in OLED. */
    private static boolean stands(CharSequence text, int start, int end) {
        return !(latin(text, start) && latin(text, start - 1)) && !(latin(text, end - 1) && latin(text, end));
    }

    private static boolean latin(CharSequence text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) < 128 && Character.isLetter(text.charAt(i));
    }

    /** True when an employer or a title begins, or an employer's name ends, right behind a word: what somebody goes to. */
    private boolean objectNear(CharSequence text, int from) {
        for (int i = from; i < Math.min(text.length(), from + NEAR); i++) {
            PhraseTrie.Hit<Sign> sign = signs.longest(text, i);
            PhraseTrie.Hit<Double> ending = lexicon.nameWords().endings().longest(text, i);
            if ((sign != null && sign.value() == Sign.TITLE && stands(text, i, sign.end()))
                    || (ending != null && ending.end() - i > 1 && ending.value() >= CLEAR_ENDING)
                    || lexicon.surfaces().longest(text, i) != null) {
                return true;
            }
        }
        return false;
    }
}
