package dev.talentwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.enrich.EnrichSettings;
import dev.talentwire.enrich.Enricher;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.HeadcountClaim;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadcountClaimTest {

    private static final Enricher ENRICHER = Enricher.load(EnrichSettings.defaults());

    @ParameterizedTest
    @CsvSource({
        "据统计，今年以来腾讯已有5位高管离职。, 腾讯, , 5",
        "十天之内，腾讯走了三位首席。, 腾讯, , 3",
        "这是腾讯半年内离开的第四位副总裁。, 腾讯, , 4",
        "OpenAI最初11人走了8人。, OpenAI, , 8",
        "上半年百度、腾讯、美团三家共有12名高管离职。, , 百度、腾讯、美团, 12",
        "据统计，今年有83家机构的146名投资经理离职。, , 83家机构, 146",
        "今年以来，已有1174名公募基金经理离任。, , 公募基金, 1174",
    })
    void aNumberOfPeopleWhoMovedIsAClaim(String text, String company, String group, int count) {
        assertThat(claims(text)).singleElement().satisfies(claim -> {
            assertThat(claim.getCompany() == null ? null : claim.getCompany().getName())
                    .isEqualTo(company);
            assertThat(claim.getGroup()).isEqualTo(group);
            assertThat(claim.getCount()).isEqualTo(count);
        });
    }

    @Test
    void theCompaniesThatAGroupListsAreItsMembers() {
        assertThat(claims("上半年百度、腾讯、美团三家共有12名高管离职。").getFirst().getMembers()).containsExactly("百度", "腾讯", "美团");
    }

    @ParameterizedTest
    @CsvSource({"腾讯副总裁王小明、李大山两人离职。", "腾讯称，其余三位联合创始人均无离职计划。", "腾讯今年新招了5台服务器。"})
    void namesSummedUpAndDenialsAreNone(String text) {
        assertThat(claims(text)).isEmpty();
    }

    private static List<HeadcountClaim> claims(String text) {
        return ENRICHER.enrich(Article.newBuilder()
                        .setId("a")
                        .setUrl("https://news.example/a")
                        .setSourceId("test")
                        .setFetchedAt(Instant.EPOCH)
                        .setText(text)
                        .build())
                .getClaims();
    }
}
