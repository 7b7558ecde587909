package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.lexicon.NameWords;
import dev.talentwire.enrich.lexicon.PhraseTrie;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.words.Word;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text where no name can go on: at punctuation, function words, verbs, times, titles, nouns of kind, and names already found. */
final class NameRuns {

    private static final int FOREIGN = 4;
    /** What stands before 年, 月 and 日 where they are dates and no part of a name. */
    private static final String COUNTS = "0123456789一二三四五六七八九十两几多数半每本上下当同近今去前明后个整全";

    private final Lexicon lexicon;
    private final NameWords names;

    NameRuns(Lexicon lexicon) {
        this.lexicon = lexicon;
        names = lexicon.nameWords();
    }

    List<NameRun> of(String text, WordMap words, boolean[] closed) {
        List<NameRun> runs = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!closed[i] && Normalizer.chinese(c)) {
                PhraseTrie.Hit<String> verb = lexicon.moveWords().longest(text, i);
                int verbEnd = verb == null ? i : verb.end();
                boolean moves = verbEnd - i > 1;
                int ending = moves ? 0 : endingOver(text, closed, start, i);
                int end = moves ? verbEnd : ending > 0 ? ending : pieceEnd(text, words, closed, i);
                if (ending > 0 || (foreign(text, start, i, end) && end - i == 1)) {
                    i = end;
                    continue;
                }
                boolean opens = c == '和' && start == i && (i == 0 || !closed[i - 1]);
                if (moves || (!opens && cuts(text, words, i, end))) {
                    close(runs, text, words, start, i);
                    start = end;
                }
                i = end;
                continue;
            }
            close(runs, text, words, start, i);
            int end = closed[i] || !letter(c) ? i + 1 : latinEnd(text, closed, i);
            if (end - i > 1) {
                runs.add(new NameRun(i, end, true));
            }
            start = end;
            i = end;
        }
        close(runs, text, words, start, i);
        return runs;
    }

    /** 福隆航|太: an ending that the tokenizer cut in two holds the run together; its end, or 0. */
    private int endingOver(String text, boolean[] closed, int start, int at) {
        for (int from = Math.max(start + 2, at - 3); from < at; from++) {
            PhraseTrie.Hit<Double> ending = names.endings().longest(text, from);
            if (ending != null && ending.end() > at && ending.end() - from >= 2 && !closed[ending.end() - 1]) {
                return ending.end();
            }
        }
        return 0;
    }

    /** 费森尤斯卡|比: within a transliterated name single characters cut nothing. */
    private boolean foreign(String text, int start, int at, int end) {
        if (at - start < FOREIGN) {
            return false;
        }
        for (int i = at - FOREIGN; i < end; i++) {
            if (!lexicon.transliterates(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A function word that the tokenizer glued to a name (任嘉禾, 于宝露) is a piece of its own. */
    private int pieceEnd(String text, WordMap words, boolean[] closed, int start) {
        Word word = words.at(start);
        int end = start + 1;
        if (glued(text, words, start)) {
            return end;
        }
        while (word != null && end < word.end() && !closed[end]) {
            end++;
        }
        return end;
    }

    private boolean cuts(String text, WordMap words, int start, int end) {
        Word word = words.at(start);
        String form = text.substring(start, end);
        if (word == null || names.type(form) || glued(text, words, start) || form.startsWith("第")) {
            return true;
        }
        String nature = word.nature();
        if (form.length() == 1 && "年月日".indexOf(form.charAt(0)) >= 0) {
            return start > 0 && COUNTS.indexOf(text.charAt(start - 1)) >= 0;
        }
        if (form.length() == 1) {
            return names.stop(form.charAt(0));
        }
        if (names.endings().get(form) != null) {
            return false;
        }
        if (names.behind().get(form) != null) {
            return true;
        }
        return switch (nature.charAt(0)) {
            case 'p', 'c', 'u', 'd', 'r', 'y', 'e', 'o', 'k', 'q', 'm' -> true;
            case 'l', 'i', 'z', 'f', 's' -> !nextEnds(text, words, end);
            case 't' -> !nature.equals("tg") && calendar(form);
            case 'v' -> !nature.equals("vn") && !nextEnds(text, words, end);
            case 'a' -> nature.equals("ad");
            default -> false;
        };
    }

    private boolean nextEnds(String text, WordMap words, int at) {
        Word next = words.at(at);
        return next != null && names.endings().get(text.substring(next.start(), next.end())) != null;
    }

    private static boolean calendar(String form) {
        for (int i = 0; i < form.length(); i++) {
            if ("年月日周今昨明去天晚早午季末初前后时期".indexOf(form.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Adds what lies between two cuts, without words that neither begin nor end a name. */
    private void close(List<NameRun> runs, String text, WordMap words, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && names.edge(text.charAt(start)) && words.is(start, start + 1)) {
            start++;
        }
        while (end > start
                && (names.edge(text.charAt(end - 1)) || names.tail(text.charAt(end - 1)))
                && words.is(end - 1, end)) {
            end--;
        }
        if (end - start >= 2) {
            runs.add(new NameRun(start, end, false));
        }
    }

    private boolean glued(String text, WordMap words, int at) {
        Word word = words.at(at);
        char c = text.charAt(at);
        return word != null
                && word.person()
                && word.start() >= at - 1
                && word.length() > 1
                && c != '和'
                && at < word.end() - 1
                && (names.stop(c) || names.edge(c) || names.type(String.valueOf(c)));
    }

    private static int latinEnd(String text, boolean[] closed, int start) {
        int end = start;
        while (end < text.length() && !closed[end]) {
            char c = text.charAt(end);
            boolean inner = end + 1 < text.length() && letter(text.charAt(end + 1));
            boolean nextWord = c == ' ' && inner && Character.isUpperCase(text.charAt(end + 1));
            if (!letter(c) && !nextWord && !((c == '.' || c == '&' || c == '-' || c == '\'') && inner)) {
                break;
            }
            end++;
        }
        return end;
    }

    static boolean letter(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
