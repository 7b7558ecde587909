package dev.talentwire.enrich.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProminenceTest {

    private static final MoveReader READER = MoveReader.shipped();

    /** Two paragraphs: the first of 岚桥科技 alone; the second is headed by 衡远生物, and speaks of 凌波汽车 last. */
    private static final String TEXT =
            "岚桥科技今年换了办公室。岚桥科技的员工说,岚桥科技的食堂变大了。\n" + "衡远生物这个月也不平静,岚桥科技却很安静。凌波汽车在招人。技术总监沈若清上周离职。";

    @Test
    void who_leaves_without_a_house_in_the_sentence_is_tied_to_the_head_of_the_paragraph() {
        assertThat(signs()).containsKey("衡远生物");
    }

    @Test
    void an_employer_shows_whether_it_heads_the_paragraph_or_follows_in_it() {
        assertThat(signs().get("衡远生物")).contains("paragraph=");
        assertThat(signs().get("岚桥科技")).contains("paragraph,");
    }

    @Test
    void an_employer_shows_how_many_are_named_more_often_and_how_long_ago_it_was() {
        assertThat(signs().get("岚桥科技")).contains("often0", "ago2");
        assertThat(signs().get("凌波汽车")).contains("often1", "ago1");
    }

    /** The signs of each tie of the person who leaves, by employer. */
    private static Map<String, Set<String>> signs() {
        Map<String, Set<String>> signs = new HashMap<>();
        READER.read(TEXT, null, normal -> (tie, shown) -> {
            if (tie.person().name().equals("沈若清")) {
                signs.put(tie.company().name(), shown.spelled());
            }
            return new Likelihood(0.2, 0.2, 0.2);
        });
        return signs;
    }
}
