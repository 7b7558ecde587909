package dev.talentwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {

    private final Normalizer normalizer =
            new Normalizer(c -> c == '統' ? '统' : c == '計' ? '计' : c, List.of(new Normalizer.Wording("位元组", "字节")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "統(tǒng)計(jì)|统计",
                "仇（qiú）总|仇总",
                "ＣＥＯ（張三）|CEO(張三)",
                "他\u200b走了|他走了",
                "9 月 14 日|9月14日",
                "谷歌 DeepMind 團隊|谷歌DeepMind團隊",
                "Bo Ray 回到谷歌|Bo Ray回到谷歌",
                "A&amp;B<br/>公司|A&B公司",
                "加入位元组|加入字节",
                "1,200人|1200人",
                "⼤模型|大模型",
                "「好」|“好”"
            })
    void text_as_scraped_becomes_text_as_read(String source, String normal) {
        assertThat(normalizer.normalize(source).text()).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"岚桥科技", "統一", "位元组科技", "ＣＥＯ", "A&amp;B", "統(tǒng)一", "Bo Ray", "1688", "㐀桥", "岚\u200b桥"})
    void a_word_becomes_what_it_becomes_in_a_text(String word) {
        assertThat(normalizer.word(word)).isEqualTo(normalizer.normalize(word).text());
    }

    @Test
    void a_span_of_normal_text_points_to_what_was_written() {
        NormalText text = normalizer.normalize("他加入位元组，統(tǒng)計(jì)師。");
        int at = text.text().indexOf("字节");
        assertThat(text.written(at, at + 2)).isEqualTo("位元组");
        int counted = text.text().indexOf("统计");
        assertThat(text.written(counted, counted + 2)).startsWith("統").contains("計");
    }

    @Test
    void blanks_between_most_characters_are_dirt_and_go() {
        String dirty = "流硯 影業 的 營運 長 走 了 她 說 八年 夠拍 一部 戲";
        assertThat(normalizer.normalize(dirty).text()).doesNotContain(" ");
    }
}
