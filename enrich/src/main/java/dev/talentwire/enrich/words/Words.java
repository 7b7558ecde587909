package dev.talentwire.enrich.words;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * HanLP, and the only class that knows it. Its configuration is static fields and its load is lazy, so everything is set and loaded here once;
 * one instance serves all threads.
 */
public final class Words {

    /** The tokenizer is given at most this much at once, so that a sentence without an end costs linear time and little memory. */
    private static final int PIECE = 1_000;

    private final Segment segment;
    private final char[] simplified = new char[Character.MAX_VALUE + 1];

    public Words() {
        segment = HanLP.newSegment()
                .enableOffset(true)
                .enableNameRecognize(true)
                .enableTranslatedNameRecognize(true)
                .enableJapaneseNameRecognize(false)
                .enablePlaceRecognize(false)
                .enableOrganizationRecognize(false)
                .enableCustomDictionary(false);
        segment.seg("预热人名张小明");
        for (int c = 0; c < simplified.length; c++) {
            simplified[c] = (char) c;
        }
        for (char c = '\u4e00'; c < '\u9fff'; c++) {
            String converted = HanLP.convertToSimplifiedChinese(String.valueOf(c));
            if (converted.length() == 1) {
                simplified[c] = converted.charAt(0);
            }
        }
        // Right in simplified text, and rare enough in traditional text: 著名, 乾 as a name, 瞭望.
        for (char c : "著乾瞭".toCharArray()) {
            simplified[c] = c;
        }
    }

    /** The simplified form of a character, or the character itself. */
    public char simplify(char c) {
        return simplified[c];
    }

    /** Cuts text into words, in order and without gaps. */
    public List<Word> cut(String text) {
        List<Word> words = new ArrayList<>(text.length() / 2 + 1);
        int start = 0;
        while (start < text.length()) {
            int end = pieceEnd(text, start);
            String piece = text.substring(start, end);
            for (Term term : segment.seg(piece)) {
                words.add(new Word(
                        start + term.offset, start + term.offset + term.word.length(), term.nature.toString()));
            }
            start = end;
        }
        return words;
    }

    private static int pieceEnd(String text, int start) {
        int limit = Math.min(text.length(), start + PIECE);
        int line = text.lastIndexOf('\n', limit - 1);
        if (limit == text.length()) {
            return limit;
        }
        if (line > start) {
            return line + 1;
        }
        int stop = text.lastIndexOf('。', limit - 1);
        return stop > start ? stop + 1 : limit;
    }

    /** True when the core dictionary holds it as something other than a name. */
    public boolean common(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute != null
                && attribute.nature.length > 0
                && !attribute.nature[0].startsWith("nr")
                && attribute.totalFrequency >= 2;
    }

    /** Share of a character's uses in which it opens a two-character given name. */
    public double opensGiven(char c) {
        return share(c, NR.C);
    }

    /** Share in which it closes a two-character given name. */
    public double closesGiven(char c) {
        return share(c, NR.D);
    }

    /** Share in which it is a given name alone. */
    public double aloneGiven(char c) {
        return share(c, NR.E);
    }

    /** Share in which it is a surname. */
    public double surname(char c) {
        return share(c, NR.B);
    }

    /** −1 when the statistics lack the character. */
    private static double share(char c, NR role) {
        EnumItem<NR> item = PersonDictionary.dictionary.get(String.valueOf(c));
        if (item == null) {
            return -1;
        }
        long total = 0;
        long asked = 0;
        for (Map.Entry<NR, Integer> entry : item.labelMap.entrySet()) {
            total += entry.getValue();
            if (entry.getKey() == role) {
                asked = entry.getValue();
            }
        }
        return total == 0 ? -1 : (double) asked / total;
    }
}
