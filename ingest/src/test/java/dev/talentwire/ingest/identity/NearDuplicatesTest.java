package dev.talentwire.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NearDuplicatesTest {

    private static final String ORIGINAL = "成立十二年,海雁物流第一次把首席执行官的位子交给外人。8月22日,创始人闾丘远在年会上宣布卸任首席执行官,"
            + "只保留董事长身份,接棒的是上任前从未在物流行业工作过的安若素。安若素空降之前的履历,海雁物流没有披露。“我找了两年,见了四十多个人。”闾丘远说。"
            + "据参会者回忆,安若素的第一次讲话不到五分钟,只问了一个问题:为什么退货比发货贵?海雁物流同时聘请独立董事杭一苇担任薪酬委员会主席。";
    private static final String OTHER = "青禾芯片昨晚披露三季报,营收同比增长四成,净利润扭亏。公司在电话会上说,新产线明年二季度投产,届时月产能将达到三万片。"
            + "分析师追问毛利率,财务负责人回答说原材料价格仍在高位,四季度会略有回落。投资者关心的大客户集中度问题,公司表示前五大客户占比已降到一半以下。";

    private final NearDuplicates seen = new NearDuplicates(3);

    @Test
    void aSyndicatedCopyInTheOtherScriptJoinsTheClusterOfTheFirst() {
        // Given
        seen.add(SimHash.of(ORIGINAL), "first");

        // When the same text comes in traditional script, full width, other punctuation
        String copy = com.hankcs.hanlp.HanLP.convertToTraditionalChinese(ORIGINAL)
                .replace("8月22日", "8月22日")
                .replace("“", "「")
                .replace("”", "」");

        // Then
        assertThat(seen.clusterOf(SimHash.of(copy))).contains("first");
    }

    @Test
    void aLightRewriteJoinsTheClusterOfTheFirst() {
        seen.add(SimHash.of(ORIGINAL), "first");

        String rewrite = ORIGINAL.replace("成立十二年,", "").replace("据参会者回忆", "有参会者说");

        assertThat(seen.clusterOf(SimHash.of(rewrite))).contains("first");
    }

    @Test
    void anotherArticleStaysAlone() {
        seen.add(SimHash.of(ORIGINAL), "first");

        assertThat(seen.clusterOf(SimHash.of(OTHER))).isEmpty();
    }

    @Test
    void findsEveryHashWithinTheToleranceAndNoneBeyond() {
        long hash = 0x0123456789ABCDEFL;
        seen.add(hash, "first");

        // One bit flipped in each of seven bands, then in all eight.
        long seven = hash ^ 0x0001_0101_0101_0101L;
        long eight = hash ^ 0x0101_0101_0101_0101L;

        assertThat(seen.clusterOf(seven)).contains("first");
        assertThat(seen.clusterOf(eight)).isEmpty();
    }

    @Test
    void forgetsTheOldestBeyondItsCapacity() {
        for (int i = 0; i < 4; i++) {
            seen.add(SimHash.of(ORIGINAL.substring(i * 30)) + i, "cluster " + i);
            seen.add(i * 0x1111_1111_1111_1111L, "filler " + i);
        }

        assertThat(seen.clusterOf(0x3333_3333_3333_3333L)).contains("filler 3");
        assertThat(seen.clusterOf(0L)).isNotEqualTo(java.util.Optional.of("filler 0"));
    }
}
