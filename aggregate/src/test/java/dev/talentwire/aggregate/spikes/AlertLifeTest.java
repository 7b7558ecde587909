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

    private static @Nullable String team(TalentMove... moves) {
        var spike = new Verdict.Spike(30, moves.length, 0.1, 0.001, Severity.WARNING, 0.01, false);
        var episode = new Episode(DAY, DAY, spike, DAY, Optional.empty());
        DepartureAlert alert = new AlertLife("x-星岚科技", "星岚科技", "x-星岚科技")
                .next(
                        List.of(),
                        List.of(episode),
                        DAY.minusDays(365),
                        spike,
                        (days, asOf) -> List.of(moves),
                        DAY,
                        false)
                .getFirst()
                .alert();
        return Objects.requireNonNull(alert).getTeamId();
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
