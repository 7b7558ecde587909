package dev.talentwire.aggregate.spikes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.PartialDate;
import dev.talentwire.schemas.Severity;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertLifeTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-17");

    static {
        // Avro builds none of our records before the serdes have vouched for their package.
        Topics.withPrefix(Topics.DEFAULT_PREFIX);
    }

    @Test
    void twoPeopleWhoLeftAnotherGroupTooAreATeam() {
        assertThat(team(move("韩述衡", ""), move("罗以宁", ""))).isEqualTo("x-云岫智能");
    }

    @Test
    void onePersonWithTwoMovesIsNoTeam() {
        assertThat(team(move("韩述衡", ""), move("韩述衡", "/2"))).isNull();
    }

    @Test
    void aSentenceGivesTheChanceInTwoDigitsAndTheFirstDay() {
        DepartureAlert alert = alert(List.of(), DAY, move("韩述衡", ""));

        assertThat(alert.getSummaryEn())
                .startsWith(
                        "星岚科技: 1 person left within 30 days; its past explains about 0.1, a chance of about 1 in 970,"
                                + " unusual since 2026-11-17. ");
        assertThat(alert.getSummaryZh()).startsWith("星岚科技近30天有1人离职，按以往约0.1人，偶然如此的可能约为1/970，自2026-11-17起异常。");
    }

    @Test
    void aStartThatMovesBackIsSaid() {
        DepartureAlert first = alert(List.of(), DAY, move("韩述衡", ""));

        DepartureAlert second = alert(List.of(first), DAY.minusDays(3), move("韩述衡", ""));

        assertThat(second.getSummaryEn()).contains("unusual since 2026-11-14 (earlier than told before). ");
        assertThat(second.getSummaryZh()).contains("自2026-11-14起异常（比先前所说更早）。");
    }

    @Test
    void aResolvedAlertSaysThatWhatIsLeftIsNotUnusual() {
        DepartureAlert first = alert(List.of(), DAY, move("韩述衡", ""));

        // When its only move is denied
        DepartureAlert last = only(new AlertLife("x-星岚科技", "星岚科技", "x-星岚科技")
                .next(
                        List.of(first),
                        List.of(),
                        DAY.minusDays(365),
                        new Verdict.Calm(30, 0, 0.1, 1),
                        (days, asOf) -> List.of(),
                        DAY,
                        false));

        assertThat(last.getSummaryEn())
                .isEqualTo(
                        "星岚科技: resolved, no longer unusual: nobody left within 30 days, and its past explains about 0.1. ");
        assertThat(last.getSummaryZh()).isEqualTo("警报解除：星岚科技近30天无人离职，按以往约0.1人，已不算异常。");
    }

    private static @Nullable String team(TalentMove... moves) {
        return alert(List.of(), DAY, moves).getTeamId();
    }

    private static DepartureAlert alert(List<DepartureAlert> known, LocalDate since, TalentMove... moves) {
        var spike = new Verdict.Spike(30, moves.length, 0.1, 0.00103, Severity.WARNING, 0.01, false);
        var episode = new Episode(since, DAY, spike, DAY, Optional.empty());
        return only(new AlertLife("x-星岚科技", "星岚科技", "x-星岚科技")
                .next(known, List.of(episode), DAY.minusDays(365), spike, (days, asOf) -> List.of(moves), DAY, false));
    }

    private static DepartureAlert only(List<AlertLife.Word> words) {
        assertThat(words).hasSize(1);
        return Objects.requireNonNull(words.getFirst().alert());
    }

    /** Of somebody who left 云岫智能, too. */
    private static TalentMove move(String person, String which) {
        Instant reported = Instant.parse("2026-11-17T04:00:00Z");
        return TalentMove.newBuilder()
                .setId(person + "/left/x-星岚科技" + which)
                .setPersonId(person)
                .setPerson(person)
                .setKind(MoveKind.DEPARTURE)
                .setFrom(new Employer("x-星岚科技", "星岚科技", "星岚科技", null, false, null))
                .setStatus(MoveStatus.CONFIRMED)
                .setCountedOn(new PartialDate(DAY, DatePrecision.DAY))
                .setConfidence(1)
                .setFirstReported(reported)
                .setLastReported(reported)
                .setOrigins(1)
                .setReports(List.of())
                .setRevision(1)
                .setAlsoLeft(List.of("x-云岫智能"))
                .build();
    }
}
