package dev.talentwire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.words.Words;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoveGateTest {

    private static final Normalizer NORMALIZER = new Normalizer(new Words()::simplify, List.of());
    private static final MoveGate GATE = new MoveGate(Lexicon.load(null, NORMALIZER), NORMALIZER);

    @ParameterizedTest
    @ValueSource(strings = {"他昨天離職。", "副总裁告别了北京。", "她加入腾讯。", "总裁要调去百度。", "原百度的他成为合伙人。", "A&amp;B"})
    void opens_where_a_move_may_be(String text) {
        assertThat(GATE.open(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"公司的离职率下降。", "系统加入了通话摘要。", "气温回到33度。", "总裁说,市场进入冬天。", "它成为百度的对手。"})
    void stays_closed_where_words_of_moves_speak_of_something_else(String text) {
        assertThat(GATE.open(text)).isFalse();
    }
}
