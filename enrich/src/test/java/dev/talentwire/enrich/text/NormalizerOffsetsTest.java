package dev.talentwire.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalizerOffsetsTest {

    private static final List<String> PIECES = List.of(
            "统",
            "統(tǒng)",
            "計(jì)",
            "位元组",
            "，",
            ",,",
            "。。",
            "“",
            "”",
            "「",
            " ",
            "\u3000",
            "\u200b",
            "\uFEFF",
            "\u0007",
            "Ａ",
            "ＣＥＯ",
            "<b>",
            "</p>",
            "<",
            "&amp;",
            "&nbsp;",
            "&",
            "1,200",
            "⼤",
            "\uD83D\uDE00",
            "\n",
            "\r\n",
            "\t",
            "\uFFFD",
            "Bo Ray",
            "·",
            "•",
            "(",
            ")",
            "锟斤拷",
            "Ã¤");

    private final Normalizer normalizer = new Normalizer(c -> c, List.of(new Normalizer.Wording("位元组", "字节")));

    @Test
    void every_character_points_into_the_source_in_order_whatever_the_dirt() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            // Given a text made of dirt
            StringBuilder dirt = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                dirt.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String source = dirt.toString();

            // When it is normalised
            NormalText text = normalizer.normalize(source);

            // Then each character stands somewhere in the source, none before the one in front of it
            int last = 0;
            for (int i = 0; i < text.length(); i++) {
                assertThat(text.sourceStart(i)).as(source).isBetween(last, source.length());
                assertThat(text.sourceEnd(i + 1)).as(source).isBetween(text.sourceStart(i), source.length());
                last = text.sourceStart(i);
            }
            assertThat(text.written(0, text.length()).length()).isLessThanOrEqualTo(source.length());
        }
    }

    @Test
    void what_is_normal_stays_as_it_is() {
        String normal = normalizer.normalize("統(tǒng)計(jì)位元组，ＣＥＯ&amp;Bo Ray").text();

        assertThat(normalizer.normalize(normal).text()).isEqualTo(normal);
    }
}
