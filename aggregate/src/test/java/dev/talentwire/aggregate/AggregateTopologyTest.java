package dev.talentwire.aggregate;

import static dev.talentwire.aggregate.News.article;
import static dev.talentwire.aggregate.News.claiming;
import static dev.talentwire.aggregate.News.inCluster;
import static dev.talentwire.aggregate.News.joined;
import static dev.talentwire.aggregate.News.left;
import static dev.talentwire.aggregate.News.refetched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.talentwire.aggregate.spikes.BudgetedRule;
import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.ClaimCheck;
import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.SourceStatus;
import dev.talentwire.schemas.TalentMove;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregateTopologyTest {

    @TempDir
    Path state;

    private Flow flow;

    @BeforeEach
    void start() {
        flow = new Flow(state, "2026-11-20");
    }

    @AfterEach
    void stop() {
        flow.close();
    }

    private static EnrichedArticle departure(String person, String day) {
        return article("a-" + person, day, left(person, "云岫").as("合伙人").build());
    }

    private void sixLeave() {
        flow.publish(
                departure("邓临舟", "2026-11-10"),
                departure("焦望舒", "2026-11-12"),
                departure("顾北辰", "2026-11-13"),
                departure("洪听澜", "2026-11-14"),
                departure("魏清晏", "2026-11-15"),
                departure("张怀瑾", "2026-11-16"));
    }

    private int departures(int window) {
        return flow.counts("云岫", window).getDepartures();
    }

    @Test
    void aReportBecomesAMoveAndCounts() {
        flow.publish(article("1", "2026-11-10", left("邓临舟", "云岫").to("某国企").build()));

        assertThat(flow.compactedMoves()).containsOnlyKeys("邓临舟/left/云岫");
        assertThat(flow.counts())
                .extracting(
                        CompanyCounts::getCompanyId,
                        CompanyCounts::getWindowDays,
                        CompanyCounts::getDepartures,
                        CompanyCounts::getArrivals)
                .contains(tuple("云岫", 30, 1, 0), tuple("某国企", 30, 0, 1), tuple("云岫", 365, 1, 0));
    }

    @Test
    void theSameReportTwiceChangesNothing() {
        EnrichedArticle article = departure("邓临舟", "2026-11-10");
        flow.publish(article, article);

        assertThat(flow.moves()).extracting(TalentMove::getRevision).containsExactly(1);
        assertThat(flow.counts()).hasSize(4);
    }

    @Test
    void syndicatedCopiesAreOneMoveOfOneOrigin() {
        for (int copy = 0; copy < 40; copy++) {
            flow.publish(inCluster(
                    "c", article("copy-" + copy, "2026-11-10", left("邓临舟", "云岫").build())));
        }

        assertThat(flow.compactedMoves().values())
                .singleElement()
                .extracting(TalentMove::getOrigins)
                .isEqualTo(1);
        assertThat(departures(30)).isEqualTo(1);
    }

    @Test
    void aNewVersionOfAnArticleReplacesWhatTheOldOneSaid() {
        EnrichedArticle first = article(
                "1", "2026-11-10", left("邓临舟", "云岫").build(), left("邓红", "云岫").build());
        flow.publish(first, refetched(first, left("邓临舟", "云岫智能科技").build()));

        assertThat(flow.compactedMoves()).containsOnlyKeys("邓临舟/left/云岫智能科技");
        assertThat(departures(30)).isZero();
        assertThat(flow.counts("云岫智能科技", 30).getDepartures()).isEqualTo(1);
    }

    @Test
    void anOlderVersionThatArrivesLateIsIgnored() {
        EnrichedArticle first = article("1", "2026-11-10", left("邓临舟", "云岫").build());
        EnrichedArticle second = refetched(first, left("邓临舟", "知衡").build());
        flow.publish(second, first);

        assertThat(flow.compactedMoves()).containsOnlyKeys("邓临舟/left/知衡");
    }

    @Test
    void whoIsNotInTheNewestVersionStaysOutWhenAnOlderOneArrivesLate() {
        EnrichedArticle first = article(
                "1", "2026-11-10", left("邓临舟", "云岫").build(), left("焦望舒", "云岫").build());
        flow.publish(refetched(first, left("邓临舟", "云岫").build()), first);

        assertThat(flow.compactedMoves()).containsOnlyKeys("邓临舟/left/云岫");
        assertThat(departures(30)).isEqualTo(1);
    }

    @Test
    void aVersionThatNamesNobodyIsTheNewestToo() {
        EnrichedArticle first =
                claiming(article("1", "2026-11-10", left("邓临舟", "云岫").build()), "云岫", 5, "高管离职", null);
        EnrichedArticle second = EnrichedArticle.newBuilder(refetched(first))
                .setClaims(List.of())
                .build();
        flow.publish(second, first);

        assertThat(flow.compactedMoves()).isEmpty();
        assertThat(flow.compactedCounts()).isEmpty();
    }

    @Test
    void aPartThatWasRejectedOnTheWayToItsPersonIsTooOldOnceANewerVersionDroppedThePerson() {
        EnrichedArticle first = article("1", "2026-11-10", left("邓临舟", "云岫").build());
        flow.publish(first, refetched(first));
        assertThat(flow.compactedMoves()).isEmpty();

        flow.redrive("reports-by-person", "邓临舟", first);
        assertThat(flow.compactedMoves()).isEmpty();
    }

    @Test
    void aClaimThatWasRejectedOnTheWayToItsCompanyIsTooOldOnceANewerVersionDroppedIt() {
        EnrichedArticle first = claiming(article("c", "2026-11-18"), "云岫", 5, "高管离职", null);
        flow.publish(
                first,
                EnrichedArticle.newBuilder(refetched(first))
                        .setClaims(List.of())
                        .build());

        flow.redrive("claims-by-company", "云岫", first);
        assertThat(flow.counts("云岫", 30).getClaim()).isNull();
    }

    @Test
    void whatTheRuleFailedOnIsCountedOnTheNextDayAndARedriveHasNothingToBringBack() {
        // Given a rule that fails while two are told to leave, of whom one is then taken back, and a number is claimed
        var broken = new AtomicBoolean(true);
        var settings = AggregateSettings.defaults();
        var usual = new BudgetedRule(settings.spikes());
        var rules = new AlertRules(settings, history -> {
            if (broken.get()) {
                throw new ArithmeticException("no such probability");
            }
            return usual.judge(history);
        });
        try (var failing = new Flow(state.resolve("failing"), "2026-11-20", rules)) {
            EnrichedArticle retracted =
                    article("1", "2026-11-10", left("邓临舟", "云岫").build());
            failing.publish(
                    retracted,
                    article("2", "2026-11-10", left("焦望舒", "知衡").build()),
                    claiming(article("3", "2026-11-18"), "北桥", 5, "高管离职", null),
                    refetched(retracted));

            // Then nothing that was rejected can be sent again, and nothing is counted
            assertThat(failing.rejected())
                    .isNotEmpty()
                    .extracting(Rejected::getPayload)
                    .containsOnlyNulls();
            assertThat(failing.compactedCounts()).isEmpty();

            // When the rule is mended and a day has passed
            broken.set(false);
            failing.goTo("2026-11-21");

            // Then the one who left is counted, the other is not, and the claim is told
            assertThat(failing.counts("知衡", 30).getDepartures()).isEqualTo(1);
            assertThat(failing.counts("北桥", 30).getClaim().getClaimed()).isEqualTo(5);
            assertThat(failing.compactedCounts()).doesNotContainKey("云岫/30d");
            assertThat(failing.rejected()).isEmpty();
        }
    }

    @Test
    void aSpikeRaisesOneAlertThatTellsWhoLeft() {
        sixLeave();

        List<DepartureAlert> alerts = flow.alerts();
        assertThat(alerts).extracting(DepartureAlert::getState).startsWith(AlertState.FIRING);
        assertThat(alerts)
                .extracting(DepartureAlert::getId)
                .containsOnly(alerts.getFirst().getId());
        DepartureAlert last = alerts.getLast();
        assertThat(last.getObserved()).isEqualTo(6);
        assertThat(last.getMoves()).hasSize(6).allSatisfy(move -> {
            assertThat(move.getEvidence()).isNotEmpty();
            assertThat(move.getUrl()).startsWith("https://news.example/");
        });
        assertThat(last.getSummaryZh()).contains("云岫近30天有6人离职", "邓临舟（合伙人，2026-11-10）", "https://news.example/");
        assertThat(last.getSummaryEn()).contains("云岫: 6 people left within 30 days", "6 independent origins");
    }

    @Test
    void aDenialWeeksLaterCorrectsTheCountsAndResolvesTheAlertOnce() {
        sixLeave();
        assertThat(departures(30)).isEqualTo(6);
        flow.alerts();
        flow.goTo("2026-12-01");

        flow.publish(
                article(
                        "d1",
                        "2026-12-01",
                        left("洪听澜", "云岫").status(MoveStatus.DENIED).build()),
                article(
                        "d2",
                        "2026-12-01",
                        left("顾北辰", "云岫").status(MoveStatus.DENIED).build()),
                article(
                        "d3",
                        "2026-12-01",
                        left("焦望舒", "云岫").status(MoveStatus.DENIED).build()));

        assertThat(departures(30)).isEqualTo(3);
        assertThat(flow.counts("云岫", 365).getDepartures()).isEqualTo(3);
        assertThat(flow.move("洪听澜/left/云岫").getStatus()).isEqualTo(MoveStatus.DENIED);
        assertThat(flow.alerts())
                .extracting(DepartureAlert::getState)
                .filteredOn(AlertState.RESOLVED::equals)
                .hasSize(1);
    }

    @Test
    void alertsOfTwoCompaniesThatTellOfTheSamePeopleShareATeam() {
        sixLeave();
        List.of("邓临舟", "焦望舒", "顾北辰", "洪听澜", "魏清晏", "张怀瑾")
                .forEach(person -> flow.publish(
                        article("b-" + person, "2026-11-17", left(person, "北桥").build())));
        List.of("甲", "乙", "丙", "丁", "戊", "邓临舟")
                .forEach(person -> flow.publish(
                        article("c-" + person, "2026-11-17", left(person, "知衡").build())));

        assertThat(flow.compactedAlerts().values())
                .extracting(DepartureAlert::getCompanyId, DepartureAlert::getTeamId)
                .containsExactlyInAnyOrder(tuple("云岫", "云岫"), tuple("北桥", "云岫"), tuple("知衡", null));
    }

    @Test
    void aTeamThatGoesFromOneCompanyToAnotherIsOneAlert() {
        List.of("邓临舟", "焦望舒", "顾北辰", "洪听澜", "魏清晏", "张怀瑾")
                .forEach(person -> flow.publish(article(
                        "a-" + person, "2026-11-17", left(person, "云岫").to("北桥").build())));

        assertThat(flow.compactedAlerts().values())
                .singleElement()
                .extracting(DepartureAlert::getCompanyId, DepartureAlert::getObserved, DepartureAlert::getTeamId)
                .containsExactly("云岫", 6, null);
    }

    @Test
    void aRetrospectiveIsNotASpike() {
        flow.publish(article(
                "1",
                "2026-11-19",
                left("邓临舟", "云岫").on("2025-04").build(),
                left("焦望舒", "云岫").on("2025-03").build(),
                left("顾北辰", "云岫").on("2025-03").build(),
                left("洪听澜", "云岫").on("2024-11").build(),
                left("张三", "云岫").inPassing().build()));

        assertThat(departures(30)).isZero();
        assertThat(flow.alerts()).isEmpty();
        assertThat(flow.compactedMoves()).hasSize(5);
    }

    @Test
    void windowsAgeByTheCalendarWhenNoNewsComes() {
        flow.publish(departure("邓临舟", "2026-11-18"));
        assertThat(departures(7)).isEqualTo(1);

        flow.goTo("2026-11-24");
        assertThat(departures(7)).isEqualTo(1);
        flow.goTo("2026-11-25");
        assertThat(departures(7)).isZero();
        assertThat(departures(30)).isEqualTo(1);
        flow.goTo("2027-12-01");
        assertThat(departures(365)).isZero();
    }

    @Test
    void anAlertEndsWhenItsWindowHasPassed() {
        sixLeave();
        flow.goTo("2027-01-15");

        assertThat(flow.alerts()).extracting(DepartureAlert::getState).endsWith(AlertState.RESOLVED);
    }

    @Test
    void aFutureDepartureCountsWhenItsDayComes() {
        flow.publish(article(
                "1",
                "2026-11-19",
                left("邓临舟", "云岫").on("2026-12-31").status(MoveStatus.PLANNED).build()));
        assertThat(departures(7)).isZero();

        flow.goTo("2026-12-31");
        assertThat(departures(7)).isEqualTo(1);
    }

    @Test
    void aRumourShowsByStatusButDoesNotCount() {
        flow.publish(article(
                "1", "2026-11-19", left("邓临舟", "云岫").status(MoveStatus.RUMOURED).build()));

        CompanyCounts counts = flow.counts("云岫", 30);
        assertThat(counts.getDepartures()).isZero();
        assertThat(counts.getDeparturesByStatus()).containsEntry("RUMOURED", 1);
    }

    @Test
    void aJoinFromACompanyIsADepartureThere() {
        flow.publish(article("1", "2026-11-19", joined("程思远", "北桥").from("海屿").build()));

        assertThat(flow.counts("海屿", 30).getDepartures()).isEqualTo(1);
        assertThat(flow.counts("北桥", 30).getArrivals()).isEqualTo(1);
    }

    @Test
    void aSubsidiaryCountsForItselfAndInItsParentsSecondSeries() {
        flow.publish(
                article("1", "2026-11-18", left("张三", "长汀云").from("长汀云", "长汀").build()),
                article("2", "2026-11-19", left("李四", "长汀").build()));

        assertThat(flow.counts("长汀云", 30).getDepartures()).isEqualTo(1);
        assertThat(flow.counts("长汀", 30).getDepartures()).isEqualTo(1);
        assertThat(flow.counts("长汀/group", 30).getDepartures()).isEqualTo(2);
        assertThat(flow.counts("长汀/group", 30).getWithSubsidiaries()).isTrue();
        assertThat(flow.compactedCounts()).doesNotContainKey("长汀云/group/30d");
    }

    @Test
    void bytesThatAreNoArticleAreRejectedAndTheFlowGoesOn() {
        flow.publishBytes("bad", "not avro".getBytes(StandardCharsets.UTF_8));
        flow.publish(departure("邓临舟", "2026-11-10"));

        assertThat(flow.rejected())
                .singleElement()
                .extracting(Rejected::getStage, Rejected::getReason)
                .containsExactly("aggregate", "undecodable");
        assertThat(flow.compactedMoves()).hasSize(1);
    }

    @Test
    void aClaimedNumberStandsBesideWhatWasFound() {
        flow.publish(departure("邓临舟", "2026-11-10"), departure("焦望舒", "2026-11-12"));
        flow.publish(claiming(article("c", "2026-11-18"), "云岫", 5, "高管离职", "近一个月"));

        ClaimCheck claim = flow.counts("云岫", 30).getClaim();
        assertThat(claim.getClaimed()).isEqualTo(5);
        assertThat(claim.getFound()).isEqualTo(2);
        assertThat(claim.getUrl()).isEqualTo("https://news.example/c");

        flow.publish(departure("顾北辰", "2026-11-13"));
        assertThat(flow.counts("云岫", 30).getClaim().getFound()).isEqualTo(3);
    }

    @Test
    void aClaimGoesWithTheVersionOfTheArticleThatMadeIt() {
        EnrichedArticle first = claiming(article("c", "2026-11-18"), "云岫", 5, "高管离职", null);
        flow.publish(first);
        assertThat(flow.counts("云岫", 30).getClaim()).isNotNull();

        flow.publish(EnrichedArticle.newBuilder(refetched(first))
                .setClaims(List.of())
                .build());
        assertThat(flow.counts("云岫", 30).getClaim()).isNull();
    }

    @Test
    void claimsAboutNewcomersAndLayoffsAreNotCompared() {
        flow.publish(
                claiming(article("1", "2026-11-18"), "云岫", 282, "基金经理新聘", null),
                claiming(article("2", "2026-11-18"), "云岫", 300, "员工裁员", null));

        assertThat(flow.counts("云岫", 30).getClaim()).isNull();
    }

    @Test
    void anOutageIsNoCalm() {
        sixLeave();
        assertThat(flow.alerts()).extracting(DepartureAlert::getState).contains(AlertState.FIRING);

        flow.report(source("feed", flow.now(), flow.now()));
        flow.goTo("2026-12-10");
        flow.goTo("2027-01-20");
        assertThat(flow.alerts()).extracting(DepartureAlert::getState).doesNotContain(AlertState.RESOLVED);

        flow.report(source("feed", null, flow.now()));
        flow.goTo("2027-01-21");
        assertThat(flow.alerts()).extracting(DepartureAlert::getState).endsWith(AlertState.RESOLVED);
    }

    @Test
    void whatASourceBringsThatWasAddedIsNoSpike() {
        // Given a company that somebody left now and then, and three people who leave it
        EnrichedArticle[] news = {
            departure("邓临舟", "2025-02-27"),
            departure("焦望舒", "2025-09-15"),
            departure("顾北辰", "2026-04-03"),
            departure("洪听澜", "2026-11-17"),
            departure("魏清晏", "2026-11-17"),
            departure("张怀瑾", "2026-11-17")
        };
        flow.publish(news);
        assertThat(flow.alerts()).extracting(DepartureAlert::getState).contains(AlertState.FIRING);

        // When a source has come lately that brings nearly all of the news
        try (var grown = new Flow(state.resolve("grown"), "2026-11-19")) {
            grown.report(SourceStatus.newBuilder(source("old", null, grown.now()))
                    .setArticlesPerDay(1.0)
                    .build());
            grown.report(SourceStatus.newBuilder(source("new", null, grown.now()))
                    .setWatchedSince(Instant.parse("2026-10-20T00:00:00Z"))
                    .setArticlesPerDay(99.0)
                    .build());
            grown.goTo("2026-11-20");
            grown.publish(news);

            // Then there is no alert
            assertThat(grown.alerts()).isEmpty();
        }
    }

    private static SourceStatus source(String id, @Nullable Instant silentSince, Instant now) {
        return SourceStatus.newBuilder()
                .setSourceId(id)
                .setKind("feed")
                .setPlace("https://news.example/feed")
                .setPolledAt(now)
                .setWatchedSince(Instant.parse("2020-01-01T00:00:00Z"))
                .setNextPoll(now.plus(Duration.ofDays(365)))
                .setArticlesPerDay(20.0)
                .setSilentSince(silentSince)
                .build();
    }
}
