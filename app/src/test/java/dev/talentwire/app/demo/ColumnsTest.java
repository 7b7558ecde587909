package dev.talentwire.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @ParameterizedTest(name = "{0} takes {1} cells")
    @CsvSource({"abc, 3", "星岚科技, 8", "OPPO手机, 8", "雨果·巴拉, 9", "(代), 4", "（代）, 6"})
    void aChineseCharacterIsAsWideAsTwoLetters(String text, int cells) {
        assertThat(Columns.width(text)).isEqualTo(cells);
        assertThat(Columns.pad(text, 12)).hasSize(text.length() + 12 - cells);
    }
}
