package dev.talentwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
        "五年来，腾讯董秘换了四位。, 腾讯, , 4",
        "腾讯设计组七人中有四人在三月集体跳槽。, 腾讯, , 4",
        "过去一年，从腾讯跳往律所的总监以上人士不少于二十位。, 腾讯, , 20",
        "腾讯员工人数比上年末减少1320人。, 腾讯, , 1320",
        "腾讯自动驾驶部的王小明上周率全组十一人投效百度。, 腾讯, , 11",
        "小米抓住机会，一口气收编了14名编译器工程师。, 小米, , 14",
        "王小明被挖到百度之前在腾讯任职，他带走了四名同事。, 腾讯, , 4",
        "小米目前有团队十二人，其中五位来自百度。, 小米, , 5",
        "王小明已加入百度。该公司去年以来至少六名主管离巢。, 百度, , 6",
    })
    void aNumberOfPeopleWhoMovedIsAClaim(String text, String company, String group, int count) {
        assertThat(claims(text)).singleElement().satisfies(claim -> {
            assertThat(claim.getCompany() == null ? null : claim.getCompany().getName())
                    .isEqualTo(company);
            assertThat(claim.getGroup()).isEqualTo(group);
            assertThat(claim.getCount()).isEqualTo(count);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "今年以来，腾讯已有100多名工程师离职。, 100, 100多",
        "今年以来，腾讯已有超百名高管离职。, 100, 超百",
        "今年以来，腾讯陆续有十余位高管离职。, 10, 十余",
        "半年来，腾讯已从大厂引入20余名工程师。, 20, 20余",
        "今年以来，腾讯已有四名高管离职。, 4,",
        "上半年，腾讯高管变动24起。, 24, 24起",
        "腾讯宣布裁减全球约12%的人力，相当于850人。, 850,",
        "腾讯员工总数减少1.4万人。, 14000, 1.4万",
        "腾讯员工总数减少1.25万人。, 12500, 1.25万",
        "今年以来，腾讯已有数十名工程师离职。, 20, 数十",
    })
    void aBoundStaysAsItIsWritten(String text, int count, String written) {
        assertThat(claims(text)).singleElement().satisfies(claim -> {
            assertThat(claim.getCompany().getName()).isEqualTo("腾讯");
            assertThat(claim.getCount()).isEqualTo(count);
            assertThat(WrittenCount.bound(claim.getEvidence().getSentence(), count))
                    .isEqualTo(written);
        });
    }

    @Test
    void anotherPeriodTakesUpWhatWasClaimed() {
        assertThat(claims("今年以来，已有174名公募基金经理离任，去年同期为151名。"))
                .extracting(HeadcountClaim::getCount, HeadcountClaim::getGroup, HeadcountClaim::getPeriod)
                .containsExactly(tuple(174, "公募基金", "今年"), tuple(151, "公募基金", "去年同期"));
    }

    @Test
    void aSumStandsForItsParts() {
        assertThat(claims("两家对手今年各从腾讯挖走60多名策划，合计破百。"))
                .extracting(HeadcountClaim::getCount)
                .containsExactly(100);
    }

    @Test
    void whereThoseWhoLeftWentAreClaimsToo() {
        assertThat(claims("去年以来，从腾讯流向同行的工程师有26人，其中小米9人、百度7人。"))
                .extracting(claim -> claim.getCompany().getName(), HeadcountClaim::getCount)
                .containsExactly(tuple("腾讯", 26), tuple("小米", 9), tuple("百度", 7));
        assertThat(claims("去年以来，从腾讯流向同行的工程师有26人，其中小米9人。").getLast().getWhat()).isEqualTo("加入");
    }

    @Test
    void theNumberOfAnotherHouseIsNoShare() {
        assertThat(claims("腾讯有26名工程师离职，百度有18人。"))
                .extracting(HeadcountClaim::getCount)
                .containsExactly(26);
    }

    @Test
    void aPartOfThoseWhoLeftHasNotCome() {
        assertThat(claims("腾讯有26名高管离职，其中腾讯云9人。"))
                .extracting(HeadcountClaim::getCount)
                .containsExactly(26);
        assertThat(claims("腾讯流向百度的工程师有26人。"))
                .extracting(claim -> claim.getCompany().getName(), HeadcountClaim::getCount)
                .containsExactly(tuple("腾讯", 26));
    }

    @Test
    void theTailOfALongNumberIsNoNumber() {
        assertThat(claims("今年以来，腾讯已有一万二千名员工离职。"))
                .extracting(HeadcountClaim::getCount)
                .containsExactly(12_000);
    }

    @Test
    void theCompaniesThatAGroupListsAreItsMembers() {
        assertThat(claims("上半年百度、腾讯、美团三家共有12名高管离职。").getFirst().getMembers()).containsExactly("百度", "腾讯", "美团");
    }

    @ParameterizedTest
    @CsvSource({
        "腾讯副总裁王小明、李大山两人离职。",
        "腾讯称，其余三位联合创始人均无离职计划。",
        "腾讯今年新招了5台服务器。",
        "管理过三百人团队的王小明从腾讯离职。",
        "腾讯送走了两位总监，分别是王小明和李大山。",
        "腾讯称，公司不存在三名厂长离职的情况。",
        "市场传闻腾讯20名工程师跳槽，公司称绝无此事。",
        "腾讯的王小明与百度的李大山，两人下月到岗。",
        "在腾讯，每五位经理就有两位转投同行。",
    })
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
