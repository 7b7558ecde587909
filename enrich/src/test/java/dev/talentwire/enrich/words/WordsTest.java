package dev.talentwire.enrich.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Words WORDS = new Words();
    private static final Segment HANLP = HanLP.newSegment()
            .enableOffset(true)
            .enableNameRecognize(true)
            .enableTranslatedNameRecognize(true)
            .enableJapaneseNameRecognize(false)
            .enablePlaceRecognize(false)
            .enableOrganizationRecognize(false)
            .enableCustomDictionary(false);

    /** Longer texts are cut piece by piece. */
    private static final int LONGEST = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"samples", "evaluation/train", "evaluation/more", "evaluation/newsroom"})
    void cuts_every_text_as_hanlp_does(String set) throws IOException {
        for (String line : Files.readAllLines(Path.of("..", set, "articles.jsonl"))) {
            String text = line.substring(0, Math.min(line.length(), LONGEST));
            assertSame(text);
            // Backwards it is full of words that no dictionary has, and of names where none are expected
            assertSame(new StringBuilder(text).reverse().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王",
                "欧阳娜娜",
                "3.14",
                "约翰·史密斯和费森尤斯卡比",
                "龚学平等领导",
                "三〇〇七六五OK?",
                "\u0000\u200b\uD83D\uDE00",
                "邓颖超生前使用过的物品"
            })
    void cuts_names_numbers_and_strange_characters_as_hanlp_does(String text) {
        assertSame(text);
    }

    private static void assertSame(String text) {
        List<Word> expected = HANLP.seg(text).stream()
                .map(term -> new Word(term.offset, term.offset + term.word.length(), term.nature.toString()))
                .toList();
        assertThat(WORDS.cut(text)).as(text).isEqualTo(expected);
    }
}
