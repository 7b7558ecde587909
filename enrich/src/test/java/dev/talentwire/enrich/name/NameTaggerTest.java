package dev.talentwire.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTaggerTest {

    private static final Words WORDS = new Words();
    private static final NameTagger TAGGER =
            NameTagger.load(Lexicon.load(null, new Normalizer(WORDS::simplify, List.of())));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "昨日,霁野科技首席财务官邝砚舟宣布离职。 | 邝砚舟",
                "接替他的是原供应链负责人温朔。 | 温朔",
                "副总裁欧阳佩兰近日回到学校任教。 | 欧阳佩兰",
                "特斯拉前副总裁卡洛斯·门德萨加入蔚来。 | 卡洛斯·门德萨",
                "算法负责人Oliver Brandt在社交平台上宣布离开。 | Oliver Brandt",
            })
    void finds_persons_that_no_list_holds(String text, String person) {
        assertThat(persons(text)).containsExactly(person);
    }

    @Test
    void finds_every_name_of_a_list() {
        assertThat(persons("董事裴叔衡、郜雅芝、宁远舟和谭蔚同时请辞。")).containsExactly("裴叔衡", "郜雅芝", "宁远舟", "谭蔚");
    }

    @ParameterizedTest
    @ValueSource(strings = {"高层会议保持不变,全年计划没有改。", "万亿市场正在展开,高速公路还能延长多久?", "于是,双方决定另谋出路。"})
    void leaves_words_alone_that_begin_with_a_surname(String text) {
        assertThat(persons(text)).isEmpty();
    }

    @Test
    void gives_spans_in_order_without_overlap_and_with_positive_margins() {
        // Given a text of several sentences with persons and organisations
        String text = "霁野科技任命邝砚舟为总经理。\n温朔离开星河银行,加入霁野科技!";

        // When it is tagged
        List<Name> names = TAGGER.tag(text, WORDS.cut(text));

        // Then each name begins behind the one before and is surer than its absence
        int end = 0;
        for (Name name : names) {
            assertThat(name.start()).isGreaterThanOrEqualTo(end);
            assertThat(name.end()).isGreaterThan(name.start());
            assertThat(name.margin()).isGreaterThanOrEqualTo(0);
            end = name.end();
        }
        assertThat(names).extracting(Name::type).contains(Name.Type.PERSON, Name.Type.ORGANISATION);
    }

    @Test
    void takes_a_text_without_any_unit() {
        assertThat(persons("")).isEmpty();
        assertThat(persons("   ")).isEmpty();
        assertThat(persons("\n\n。")).isEmpty();
    }

    private static List<String> persons(String text) {
        return TAGGER.tag(text, WORDS.cut(text)).stream()
                .filter(name -> name.type() == Name.Type.PERSON)
                .map(name -> text.substring(name.start(), name.end()))
                .toList();
    }
}
