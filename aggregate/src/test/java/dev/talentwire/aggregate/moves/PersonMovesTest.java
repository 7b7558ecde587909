package dev.talentwire.aggregate.moves;

import static dev.talentwire.aggregate.News.article;
import static dev.talentwire.aggregate.News.changedRole;
import static dev.talentwire.aggregate.News.date;
import static dev.talentwire.aggregate.News.founded;
import static dev.talentwire.aggregate.News.inCluster;
import static dev.talentwire.aggregate.News.joined;
import static dev.talentwire.aggregate.News.left;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.TalentMove;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonMovesTest {

    private static List<TalentMove> consolidated(EnrichedArticle... articles) {
        return PersonMoves.of(List.of(articles), ConsolidationSettings.defaults());
    }

    private static TalentMove only(EnrichedArticle... articles) {
        List<TalentMove> moves = consolidated(articles);
        assertThat(moves).hasSize(1);
        return moves.getFirst();
    }

    @Test
    void manyReportsOfOneDepartureAreOneMove() {
        TalentMove move = only(
                article(
                        "1",
                        "2026-03-02",
                        left("焦望舒", "云岫").status(MoveStatus.RUMOURED).build()),
                article("2", "2026-03-09", left("焦望舒", "云岫").as("联合创始人").build()),
                article("3", "2026-04-20", left("焦望舒", "云岫").on("2026-03").build()));

        assertThat(move.getId()).isEqualTo("焦望舒/left/云岫");
        assertThat(move.getStatus()).isEqualTo(MoveStatus.CONFIRMED);
        assertThat(move.getEffectiveDate()).isEqualTo(date("2026-03"));
        assertThat(move.getPositionFrom()).isEqualTo("联合创始人");
        assertThat(move.getOrigins()).isEqualTo(3);
        assertThat(move.getReports()).hasSize(3);
    }

    @Test
    void syndicatedCopiesAreOneOrigin() {
        TalentMove move = only(
                inCluster("c", article("1", "2026-03-02", left("焦望舒", "云岫").build())),
                inCluster("c", article("2", "2026-03-03", left("焦望舒", "云岫").build())));

        assertThat(move.getOrigins()).isEqualTo(1);
        assertThat(move.getReports()).hasSize(2);
    }

    @Test
    void withoutAStatedDateItCountsOnTheFirstDayItWasStatedAsFact() {
        TalentMove move = only(
                article(
                        "1",
                        "2026-02-01",
                        left("焦望舒", "云岫").status(MoveStatus.RUMOURED).build()),
                article("2", "2026-03-09", left("焦望舒", "云岫").build()),
                article("3", "2026-03-10", left("焦望舒", "云岫").build()));

        assertThat(move.getEffectiveDate()).isNull();
        assertThat(move.getCountedOn()).isEqualTo(date("2026-03-09"));
    }

    @Test
    void departuresFromTwoHousesAtOneTimeKnowOfEachOther() {
        List<TalentMove> moves = consolidated(
                article("1", "2026-03-09", left("焦望舒", "云岫").build()),
                article("2", "2026-03-20", left("焦望舒", "长汀云").from("长汀云", "长汀").build()),
                article("3", "2026-07-20", left("焦望舒", "北桥").build()),
                article(
                        "4",
                        "2026-03-20",
                        left("焦望舒", "海屿").status(MoveStatus.RUMOURED).build()));

        assertThat(moves)
                .extracting(TalentMove::getId, TalentMove::getAlsoLeft)
                .containsExactlyInAnyOrder(
                        tuple("焦望舒/left/云岫", List.of("长汀")),
                        tuple("焦望舒/left/长汀", List.of("云岫")),
                        tuple("焦望舒/left/北桥", List.of()),
                        tuple("焦望舒/left/海屿", List.of()));
    }

    @Test
    void aTransferWithinAGroupIsNoDepartureThatOthersKnowOf() {
        List<TalentMove> moves = consolidated(
                article("1", "2026-03-09", left("焦望舒", "云岫").build()),
                article(
                        "2",
                        "2026-03-20",
                        left("焦望舒", "长汀云").from("长汀云", "长汀").build(),
                        joined("焦望舒", "长汀游戏").to("长汀游戏", "长汀").build()));

        assertThat(moves).hasSize(2).extracting(TalentMove::getAlsoLeft).containsOnly(List.of());
    }

    @Test
    void aDenialLowersARumour() {
        assertThat(only(
                                article(
                                        "1",
                                        "2026-03-02",
                                        left("焦望舒", "云岫")
                                                .status(MoveStatus.REPORTED)
                                                .build()),
                                article(
                                        "2",
                                        "2026-03-30",
                                        left("焦望舒", "云岫")
                                                .status(MoveStatus.DENIED)
                                                .build()))
                        .getStatus())
                .isEqualTo(MoveStatus.DENIED);
    }

    @Test
    void aNewConfirmationAfterTheDenialLiftsTheMoveAgain() {
        assertThat(only(
                                article(
                                        "1",
                                        "2026-03-02",
                                        left("焦望舒", "云岫")
                                                .status(MoveStatus.REPORTED)
                                                .build()),
                                article(
                                        "2",
                                        "2026-03-05",
                                        left("焦望舒", "云岫")
                                                .status(MoveStatus.DENIED)
                                                .build()),
                                article("3", "2026-04-01", left("焦望舒", "云岫").build()))
                        .getStatus())
                .isEqualTo(MoveStatus.CONFIRMED);
    }

    @Test
    void aLateCopyOfTheDeniedStoryDoesNotLiftIt() {
        assertThat(only(
                                inCluster(
                                        "c",
                                        article(
                                                "1",
                                                "2026-03-02",
                                                left("焦望舒", "云岫").build())),
                                article(
                                        "2",
                                        "2026-03-05",
                                        left("焦望舒", "云岫")
                                                .status(MoveStatus.DENIED)
                                                .build()),
                                inCluster(
                                        "c",
                                        article(
                                                "3",
                                                "2026-03-06",
                                                left("焦望舒", "云岫").build())))
                        .getStatus())
                .isEqualTo(MoveStatus.DENIED);
    }

    @Test
    void whatIsOnlySaidNotToHappenIsNoMove() {
        assertThat(consolidated(article(
                        "1",
                        "2026-03-02",
                        left("焦望舒", "云岫").status(MoveStatus.NEGATED).build())))
                .isEmpty();
    }

    @Test
    void aRetrospectiveAddsEvidenceToTheOldMove() {
        TalentMove move = only(
                article("1", "2025-04-14", left("洪听澜", "云岫").build()),
                article("2", "2026-11-03", left("洪听澜", "云岫").build()),
                article("3", "2026-11-04", left("洪听澜", "云岫").inPassing().build()));

        assertThat(move.getCountedOn()).isEqualTo(date("2025-04-14"));
        assertThat(move.getOrigins()).isEqualTo(3);
    }

    @Test
    void careerHistoryAloneIsNotCounted() {
        TalentMove move = only(article(
                "1", "2026-03-02", left("洪听澜", "拾言").on("2023-07").inPassing().build()));

        assertThat(move.getBackground()).isTrue();
        assertThat(move.getCountedOn()).isNull();
        assertThat(move.getEffectiveDate()).isEqualTo(date("2023-07"));
    }

    @Test
    void whatHistoryToldLongAgoIsNoNewsWhenRepeated() {
        TalentMove move = only(
                article("1", "2024-01-10", left("洪听澜", "拾言").inPassing().build()),
                article("2", "2026-05-10", left("洪听澜", "拾言").build()));

        assertThat(move.getCountedOn()).isNull();
    }

    @Test
    void leavingTwiceWithAReturnBetweenIsTwoMoves() {
        List<TalentMove> moves = consolidated(
                article("1", "2023-01-10", left("林一川", "螺屋").build()),
                article("2", "2024-09-01", joined("林一川", "螺屋").build()),
                article("3", "2026-05-10", left("林一川", "螺屋").build()));

        assertThat(moves)
                .extracting(TalentMove::getId)
                .containsExactly("林一川/joined/螺屋", "林一川/left/螺屋", "林一川/left/螺屋/2");
    }

    @Test
    void leavingAndJoiningAreOneMoveWhenAReportNamesBoth() {
        TalentMove move = only(
                article("1", "2026-03-02", left("丁秉烛", "知衡").on("2026-03-01").build()),
                article(
                        "2",
                        "2026-06-02",
                        joined("丁秉烛", "北桥").from("知衡").on("2026-06-01").build()));

        assertThat(move.getKind()).isEqualTo(MoveKind.DEPARTURE);
        assertThat(move.getFrom().getId()).isEqualTo("知衡");
        assertThat(move.getTo().getId()).isEqualTo("北桥");
        assertThat(move.getEffectiveDate()).isEqualTo(date("2026-03-01"));
        assertThat(move.getArrivedOn()).isEqualTo(date("2026-06-01"));
    }

    @Test
    void aJoinThatNobodyTiesToTheDepartureIsLinkedToIt() {
        List<TalentMove> moves = consolidated(
                article("1", "2026-03-02", left("丁秉烛", "知衡").build()),
                article("2", "2026-06-02", joined("丁秉烛", "北桥").build()));

        assertThat(moves)
                .extracting(TalentMove::getId, TalentMove::getPairedWith)
                .containsExactly(tuple("丁秉烛/joined/北桥", "丁秉烛/left/知衡"), tuple("丁秉烛/left/知衡", "丁秉烛/joined/北桥"));
    }

    @Test
    void aRumouredDestinationDoesNotBecomeAFactByAConfirmedExit() {
        List<TalentMove> moves = consolidated(
                article("1", "2026-03-02", left("丁秉烛", "知衡").build()),
                article(
                        "2",
                        "2026-03-03",
                        joined("丁秉烛", "北桥")
                                .from("知衡")
                                .status(MoveStatus.RUMOURED)
                                .build()));

        assertThat(moves).hasSize(2);
        assertThat(moves.get(0).getStatus()).isEqualTo(MoveStatus.RUMOURED);
        assertThat(moves.get(0).getFrom()).isNull();
        assertThat(moves.get(0).getAlternatives()).containsExactly("from 知衡: 1 origin");
        assertThat(moves.get(1).getStatus()).isEqualTo(MoveStatus.CONFIRMED);
        assertThat(moves.get(1).getTo()).isNull();
    }

    @Test
    void anEmployerOfYearsAgoIsNotLeftAgain() {
        List<TalentMove> moves = consolidated(
                article("1", "2020-03-02", left("程思远", "海屿").build()),
                article("2", "2026-02-20", joined("程思远", "北桥").from("海屿").build()));

        assertThat(moves).hasSize(2);
        assertThat(moves.get(0).getId()).isEqualTo("程思远/joined/北桥");
        assertThat(moves.get(0).getFrom()).isNull();
        assertThat(moves.get(1).getCountedOn()).isEqualTo(date("2020-03-02"));
    }

    @Test
    void twoFormerEmployersStayVisible() {
        TalentMove move = only(
                article("1", "2026-02-20", joined("程思远", "北桥").from("海屿").build()),
                article("2", "2026-02-20", joined("程思远", "北桥").from("海屿").build()),
                article("3", "2026-02-21", joined("程思远", "北桥").from("远石").build()));

        assertThat(move.getFrom().getId()).isEqualTo("海屿");
        assertThat(move.getAlternatives()).containsExactly("from 远石: 1 origin");
    }

    @Test
    void contradictingDatesStayVisible() {
        TalentMove move = only(
                article("1", "2026-03-02", left("焦望舒", "云岫").on("2026-03-01").build()),
                article("2", "2026-03-02", left("焦望舒", "云岫").on("2026-03-01").build()),
                article("3", "2026-03-03", left("焦望舒", "云岫").on("2026-02").build()));

        assertThat(move.getEffectiveDate()).isEqualTo(date("2026-03-01"));
        assertThat(move.getAlternatives()).containsExactly("date 2026-02: 1 origin");
    }

    @Test
    void aSubsidiaryAndItsParentAreOneHouse() {
        TalentMove move = only(
                article("1", "2026-03-02", left("张三", "长汀云").from("长汀云", "长汀").build()),
                article("2", "2026-03-02", left("张三", "长汀云").from("长汀云", "长汀").build()),
                article("3", "2026-03-03", left("张三", "长汀").build()));

        assertThat(move.getId()).isEqualTo("张三/left/长汀");
        assertThat(move.getFrom().getId()).isEqualTo("长汀云");
        assertThat(move.getAlternatives()).containsExactly("from 长汀: 1 origin");
    }

    @Test
    void aShortNameOutsideTheLexiconIsThatOfTheHouseItBegins() {
        TalentMove move = only(
                article("1", "2026-03-02", left("张三", "云岫智能").build()),
                article("2", "2026-03-03", left("张三", "x-云岫").named("云岫").build()));
        assertThat(move.getId()).isEqualTo("张三/left/云岫智能");
    }

    @Test
    void differentCompaniesAreDifferentMoves() {
        assertThat(consolidated(
                        article("1", "2026-03-02", left("李伟", "甲公司").build()),
                        article("2", "2026-03-03", left("李伟", "乙银行").build())))
                .hasSize(2);
    }

    @Test
    void roleChangesKeepToThemselves() {
        TalentMove move = only(
                article(
                        "1",
                        "2026-03-02",
                        changedRole("周涛", "北桥").becoming("CEO").build()),
                article(
                        "2",
                        "2026-03-05",
                        changedRole("周涛", "北桥").becoming("CEO").build()));

        assertThat(move.getKind()).isEqualTo(MoveKind.ROLE_CHANGE);
        assertThat(move.getId()).isEqualTo("周涛/role/北桥");
    }

    @Test
    void leavingAndFoundingToldInOneSentenceAreOneMove() {
        TalentMove move = only(article(
                "1",
                "2026-03-02",
                left("丁秉烛", "知衡").on("2026-03-01").build(),
                founded("丁秉烛", "新公司").on("2026-03-01").build()));

        assertThat(move.getId()).isEqualTo("丁秉烛/left/知衡");
        assertThat(move.getTo().getId()).isEqualTo("新公司");
    }

    @Test
    void leavingAndJoiningToldInOneSentenceButYearsApartAreTwoMoves() {
        assertThat(consolidated(article(
                        "1",
                        "2026-03-02",
                        left("丁秉烛", "知衡").on("2020-03-01").build(),
                        joined("丁秉烛", "北桥").on("2026-03-01").build())))
                .hasSize(2);
    }

    @Test
    void historyOfAnotherDateIsTheSameDepartureWhenNobodyTellsOfAReturn() {
        TalentMove move = only(
                article("1", "2026-03-02", left("焦望舒", "云岫").on("2026-03-01").build()),
                article(
                        "2",
                        "2026-03-05",
                        left("焦望舒", "云岫").on("2022-08-15").inPassing().build()));

        assertThat(move.getCountedOn()).isEqualTo(date("2026-03-01"));
        assertThat(move.getAlternatives()).containsExactly("date 2022-08-15: 1 origin");
    }

    @Test
    void historyIsADepartureOfItsOwnWhenThePersonCameBack() {
        assertThat(consolidated(
                        article(
                                "1",
                                "2026-03-02",
                                left("焦望舒", "云岫").on("2026-03-01").build()),
                        article(
                                "2",
                                "2024-03-05",
                                joined("焦望舒", "云岫").on("2024-03-01").build()),
                        article(
                                "3",
                                "2026-03-05",
                                left("焦望舒", "云岫").on("2022-08-15").inPassing().build())))
                .extracting(TalentMove::getId)
                .containsExactly("焦望舒/joined/云岫", "焦望舒/left/云岫", "焦望舒/left/云岫/2");
    }

    @Test
    void anotherFormerEmployerOfTheSameArrivalIsContestedAndNoMoveOfItsOwn() {
        TalentMove move = only(
                article("1", "2026-03-02", left("秦川", "岩语").to("北桥").build()),
                article("2", "2026-03-03", left("秦川", "岩语").to("北桥").build()),
                article("3", "2026-03-04", left("秦川", "序石").to("北桥").build()));

        assertThat(move.getFrom().getId()).isEqualTo("岩语");
        assertThat(move.getOrigins()).isEqualTo(3);
        assertThat(move.getAlternatives()).containsExactly("from 序石: 1 origin");
    }

    @Test
    void aDepartureDoesNotMakeARoleChangeBeforeItAnother() {
        assertThat(consolidated(
                        article(
                                "1",
                                "2025-06-02",
                                changedRole("张川", "稀川")
                                        .becoming("顾问")
                                        .on("2024-09")
                                        .build()),
                        article(
                                "2",
                                "2025-06-02",
                                left("张川", "稀川").on("2024-12").build()),
                        article(
                                "3",
                                "2025-01-04",
                                changedRole("张川", "稀川").becoming("顾问").build())))
                .extracting(TalentMove::getId)
                .containsExactly("张川/left/稀川", "张川/role/稀川");
    }

    @Test
    void nobodyComesBackWithinDays() {
        assertThat(consolidated(
                        article("1", "2026-06-01", joined("王明", "北桥").build()),
                        article("2", "2026-06-03", left("王明", "北桥").build()),
                        article("3", "2026-06-05", joined("王明", "北桥").build())))
                .extracting(TalentMove::getId)
                .containsExactly("王明/joined/北桥", "王明/left/北桥");
    }
}
