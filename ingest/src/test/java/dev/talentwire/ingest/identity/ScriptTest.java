package dev.talentwire.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScriptTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "zh-Hans, 海雁物流请来外部CEO,创始人说这是两年寻找的结果",
        "zh-Hant, 海雁物流請來外部CEO,創始人說這是兩年尋找的結果",
        "zh-Hant, 皇后大道的公司在台北開會,後來改到雲林",
        "zh-Hans, OpenAI和Anthropic的两位研究员离职",
        "zh,      中文",
        "en,      The chief executive left on Friday",
        "en,      The founder of 海雁 left the company on Friday for another firm",
        "ja,      社長が退任すると発表した",
        "ko,      대표이사가 사임했다",
        "und,     12345",
    })
    void tellsTheLanguageByItsLetters(String language, String text) {
        assertThat(Script.languageOf(text)).isEqualTo(language);
    }
}
