package dev.talentwire.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.talentwire.enrich.EnrichSettings;
import dev.talentwire.enrich.Enricher;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.Mention;
import dev.talentwire.schemas.MentionType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlistedEmployerTest {

    private static final Enricher ENRICHER = Enricher.load(EnrichSettings.defaults());

    @ParameterizedTest
    @CsvSource({
        "造车新势力峤野汽车宣布换人。, 峤野汽车",
        "手环厂商溯川科技今日宣布裁员。, 溯川科技",
        "他去年加入机器人公司峦砚动力，职务不详。, 峦砚动力",
        "前榕湾银行首席风险官王小明退休。, 榕湾银行",
        "灯塔集团的首席财务官李大山离职。, 灯塔集团",
        "芦港股份（603999）公告称收到辞职报告。, 芦港股份",
        "他自立门户，成立名为“打更人”的数据公司。, 打更人",
        "王小明来自跨境电商公司桨行，此前是财务总监。, 桨行",
        "王小明离开了Brightwell，去向不明。, Brightwell",
    })
    void aNameIsKnownByItsShapeAndItsCompany(String text, String name) {
        assertThat(companies(text)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "新能源汽车销量大涨，商业银行表示看好。",
        "公司第三届董事会同日召开会议。",
        "人工智能和大数据改变了互联网。",
        "该平台宣布，一家创业公司的CEO离职。",
    })
    void ordinaryWordsAreNone(String text) {
        assertThat(companies(text)).isEmpty();
    }

    @Test
    void aShortFormStandsForTheFullName() {
        // Given a name in full and, later, without what it ends in
        String text = "峤野汽车宣布，副总裁王小明离职。峤野方面没有说明原因。";
        // When it is read, both places are the same employer
        List<Mention> mentions = mentions(text);
        assertThat(mentions).extracting(Mention::getText).containsExactly("峤野汽车", "峤野");
        assertThat(mentions).extracting(Mention::getName).containsOnly("峤野汽车");
    }

    @Test
    void anOrdinaryWordBeforeATitleIsNoEmployer() {
        assertThat(companies("峤野汽车公告,分管平台研发的高级副总裁王小明上周递交辞呈。")).containsExactly("峤野汽车");
    }

    @Test
    void aSentenceWithoutEndIsReadInTime() {
        String text = "据说峤野汽车和澈原科技的人".repeat(4_000);
        assertTimeout(Duration.ofSeconds(20), () -> mentions(text));
    }

    private static List<String> companies(String text) {
        return mentions(text).stream().map(Mention::getName).distinct().toList();
    }

    private static List<Mention> mentions(String text) {
        Article article = Article.newBuilder()
                .setId("a")
                .setUrl("https://news.example/a")
                .setText(text)
                .setSourceId("test")
                .setFetchedAt(Instant.parse("2026-01-01T00:00:00Z"))
                .build();
        return ENRICHER.enrich(article).getMentions().stream()
                .filter(mention -> mention.getType() == MentionType.COMPANY)
                .toList();
    }
}
