package dev.talentwire.app.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTailTest {

    private static final List<String> TOPICS = List.of(
            "__consumer_offsets",
            "talentwire.aggregate-moves-changelog",
            "talentwire.aggregate-by-person-repartition",
            "talentwire.talent-moves",
            "talentwire.articles");

    @Test
    void whoNamesNoTopicSeesThoseThatAreForEverybody() {
        assertThat(TopicTail.unknown("nope", TOPICS))
                .hasMessage(
                        "There is no topic nope. The topics here are talentwire.articles, talentwire.talent-moves.");
    }

    @Test
    void aSlipOfThePenIsUnderstoodWithAndWithoutThePrefix() {
        assertThat(TopicTail.unknown("talent-move", TOPICS))
                .hasMessageContaining("Did you mean talentwire.talent-moves?");
        assertThat(TopicTail.unknown("talentwire.artcles", TOPICS))
                .hasMessageContaining("Did you mean talentwire.articles?");
    }
}
