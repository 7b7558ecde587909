package dev.talentwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Remark;
import dev.talentwire.schemas.RemarkKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemarksTest {

    @Test
    void what_a_wrong_encoding_has_made_of_a_text_is_told_and_not_read() {
        // Given an article whose second paragraph was read as GBK and is UTF-8
        String good = "岚桥科技首席技术官陆砚秋昨日宣布离职。\n";
        String bad =
                new String("岚桥科技首席财务官顾明舟昨日宣布离职，公司表示感谢。".getBytes(StandardCharsets.UTF_8), Charset.forName("GB18030"));

        EnrichedArticle read = read(good + bad);

        assertThat(read.getReports())
                .extracting(report -> report.getPerson().getName())
                .containsExactly("陆砚秋");
        assertThat(read.getMentions())
                .allSatisfy(mention -> assertThat(mention.getEnd()).isLessThan(good.length()));
        assertThat(read.getRemarks()).first().satisfies(remark -> {
            assertThat(remark.getKind()).isEqualTo(RemarkKind.UNREADABLE);
            assertThat(remark.getAbout()).isEqualTo("UTF-8 read as GBK");
            assertThat(remark.getEvidence().getStart()).isEqualTo(good.length());
        });
    }

    @Test
    void who_has_died_has_not_left() {
        EnrichedArticle read = read("岚桥科技公告，公司董事长陆砚秋先生因病于5月3日在上海逝世，享年67岁。董事会推举顾明舟代行董事长职责。");

        assertThat(read.getRemarks())
                .extracting(Remark::getKind, Remark::getAbout)
                .containsExactly(tuple("陆砚秋"));
        assertThat(read.getReports())
                .noneMatch(report -> report.getPerson().getName().equals("陆砚秋"));
    }

    @Test
    void who_takes_the_place_of_a_dead_man_is_alive() {
        assertThat(read("岚桥科技宣布，顾明舟接替上月去世的创始人陆砚秋，出任董事长。").getRemarks())
                .extracting(Remark::getAbout)
                .containsExactly("陆砚秋");
    }

    @ParameterizedTest
    @ValueSource(strings = {"岚桥科技创始人陆砚秋去世的消息传到顾明舟耳中。", "岚桥科技创始人陆砚秋去世的那天，顾明舟在北京。", "岚桥科技创始人陆砚秋去世的悲痛让顾明舟久久不能平静。"})
    void the_news_of_a_death_reaches_the_living(String text) {
        assertThat(read(text).getRemarks()).extracting(Remark::getAbout).containsExactly("陆砚秋");
    }

    @Test
    void a_lost_byte_does_not_cut_a_sentence() {
        assertThat(read("岚桥科技首席技术官陆砚秋\uFFFD已于昨日离职。").getReports())
                .extracting(report -> report.getPerson().getName())
                .containsExactly("陆砚秋");
    }

    @ParameterizedTest
    @ValueSource(strings = {"岚桥科技首席技术官陆砚秋因父亲去世请假一周。", "岚桥科技首席技术官陆砚秋去世的消息系谣言，公司已经报案。", "岚桥科技首席技术官陆砚秋昨日宣布离职。"})
    void nobody_is_dead_of_whom_nobody_says_so(String text) {
        assertThat(read(text).getRemarks()).isEmpty();
    }

    @Test
    void invented_names_are_told_by_the_sentence_that_declares_them() {
        assertThat(read("岚桥科技员工陆砚秋去年离职后加入了另一家公司。(文中陆砚秋为化名)").getRemarks())
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.getKind()).isEqualTo(RemarkKind.PSEUDONYM);
                    assertThat(remark.getEvidence().getSentence()).contains("化名");
                });
    }

    private static org.assertj.core.groups.Tuple tuple(String name) {
        return org.assertj.core.groups.Tuple.tuple(RemarkKind.DEATH, name);
    }

    private static EnrichedArticle read(String text) {
        return LoadedEnricher.ENRICHER.enrich(ScoreRun.article("a", text));
    }
}
