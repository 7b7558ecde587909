package dev.talentwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.enrich.text.Garble.Confusion;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GarbledTest {

    private static final Charset GBK = Charset.forName("GB18030");
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final String SAID = "岚桥科技昨天发布公告称，首席技术官已于3月离职，公司感谢他多年来的贡献。";

    @Test
    void utf8_read_as_gbk_is_found_and_named() {
        assertAllGarbled(new String(SAID.getBytes(StandardCharsets.UTF_8), GBK), Confusion.UTF8_AS_GBK);
    }

    @Test
    void utf8_read_as_windows_1252_is_found_and_named() {
        assertAllGarbled(latin(SAID.getBytes(StandardCharsets.UTF_8)), Confusion.UTF8_AS_LATIN);
    }

    @Test
    void gbk_read_as_windows_1252_is_found_and_named() {
        assertAllGarbled(latin(SAID.getBytes(GBK)), Confusion.GBK_AS_LATIN);
    }

    @Test
    void gbk_out_of_step_is_found_from_where_the_byte_is_lost() {
        // Given a paragraph of which one byte was lost on the way
        String before = "董事会感谢各位股东。";
        String behind = "公司昨天发布公告称，首席技术官已经离职，董事会对他多年来的贡献表示感谢，接替他的人还没有确定。";
        byte[] whole = (before + behind).getBytes(GBK);
        byte[] torn = new byte[whole.length - 1];
        int at = before.getBytes(GBK).length;
        System.arraycopy(whole, 0, torn, 0, at);
        System.arraycopy(whole, at + 1, torn, at, torn.length - at);
        String text = new String(torn, GBK);

        List<Garble> found = Garbled.in(text);

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(garble -> assertThat(garble.confusion()).isIn(Confusion.GBK_OUT_OF_STEP, Confusion.LOST));
        assertThat(found.getFirst().start()).isBetween(before.length() - 1, before.length() + 3);
        assertThat(found.stream()
                        .mapToInt(garble -> garble.end() - garble.start())
                        .sum())
                .isGreaterThan((text.length() - before.length()) * 3 / 4);
    }

    @Test
    void characters_of_two_units_do_not_move_what_is_out_of_step() {
        byte[] whole = "公司昨天发布公告称，首席技术官已经离职，董事会对他多年来的贡献表示感谢。".getBytes(GBK);
        String torn = new String(whole, 1, whole.length - 1, GBK);
        int start = Garbled.in(torn).getFirst().start();

        assertThat(Garbled.in("😀😀😀" + torn).getFirst().start()).isEqualTo(start + 6);
    }

    @Test
    void only_the_garbled_paragraph_is_garbled() {
        String garbled = new String(SAID.getBytes(StandardCharsets.UTF_8), GBK);
        String text = SAID + "\n" + garbled + "\n" + SAID;
        assertThat(Garbled.in(text))
                .first()
                .satisfies(garble -> assertThat(garble.start()).isEqualTo(SAID.length() + 1));
        assertThat(Garbled.in(text))
                .last()
                .satisfies(
                        garble -> assertThat(garble.end()).isLessThanOrEqualTo(SAID.length() + 1 + garbled.length()));
    }

    @Test
    void a_character_that_was_lost_is_told() {
        assertThat(Garbled.in("副总裁李\uFFFD\uFFFD明离职")).containsExactly(new Garble(4, 6, Confusion.LOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "涓滨浜轩的店开在漣水，店主姓冼；他叫丁㐀。",
                "請前任總經理洪蘭(ㄌㄢˊ)接任──曾在德國福士集團服務，負責漢化與轉譯的統籌。",
                "安·勒克莱尔（Anne Léclair）与 José Muñoz 出任 Nestlé 顾问……“她说——好”",
                "负责人ＣＥＯ张三丰加入Ω计划，气温为25℃±3°，①营收②利润，Привет，コンサル会社のソニー",
                "姓名│职务│时间",
                "他说······然后离开",
                "手机138××××××××，目录···········5，°°°°°°",
                "\ud83d公司２昨天发布公告称，首席技术官已经离职",
                "鐨涓鍦"
            })
    void real_text_is_not_garbled(String text) {
        assertThat(Garbled.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ａ", "ㄅ", "１２", "Ж的", "\uE000", "あ我们"})
    void long_runs_of_odd_characters_are_read_in_linear_time(String odd) {
        // A million characters: a walk along the whole run from each of them would take hours.
        assertThat(Garbled.in(odd.repeat(1_000_000 / odd.length()))).hasSizeLessThan(10);
    }

    @Test
    void nothing_is_read_in_or_across_what_is_garbled() {
        Normalizer normalizer = new Normalizer(c -> c, List.of());
        NormalText text = normalizer.normalize("副总裁李\uFFFD明离职");
        assertThat(text.text()).isEqualTo("副总裁李\uFFFD明离职");
        assertThat(text.written(3, 6)).isEqualTo("李\uFFFD明");
        assertThat(text.garbled()).hasSize(1);
    }

    private static void assertAllGarbled(String text, Confusion confusion) {
        List<Garble> found = Garbled.in(text);
        assertThat(found).isNotEmpty();
        assertThat(found.getFirst().confusion()).isEqualTo(confusion);
        boolean[] covered = new boolean[text.length()];
        found.forEach(garble -> Arrays.fill(covered, garble.start(), garble.end(), true));
        for (int i = 0; i < text.length(); i++) {
            assertThat(covered[i] || text.charAt(i) < 0x80)
                    .as(text.substring(i))
                    .isTrue();
        }
    }

    /** As browsers do it: the bytes that Windows-1252 leaves free are control characters. */
    private static String latin(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            char c = new String(new byte[] {b}, LATIN).charAt(0);
            out.append(c == '\uFFFD' ? (char) (b & 0xFF) : c);
        }
        return out.toString();
    }
}
