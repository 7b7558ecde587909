package dev.talentwire.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.TrustedRecords;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the demo says of what came out. */
class SummaryTest {

    @BeforeAll
    static void trust() {
        TrustedRecords.register();
    }

    @Test
    void theComparisonCountsWhatIsMissedAndWhatIsWrong() {
        Set<GoldMove> gold = Set.of(
                new GoldMove("罗以宁", MoveKind.DEPARTURE, "星岚科技", ""), new GoldMove("安若素", MoveKind.JOIN, "", "海雁物流"));
        List<TalentMove> told = List.of(
                move("罗以宁", MoveKind.DEPARTURE).setFrom(employer("星岚科技")).build(),
                move("某某", MoveKind.DEPARTURE).setFrom(employer("星岚科技")).build(),
                move("安若素", MoveKind.DEPARTURE).setFrom(employer("海雁物流")).build());

        assertThat(String.join("\n", Summary.comparison(told, gold)))
                .contains("1 of the 2 moves", "1 missed", "2 of the 3 moves above are not among them")
                .contains("wrong:  某某 departure 星岚科技", "wrong:  安若素 departure 海雁物流")
                .doesNotContain("wrong:  罗以宁");
        assertThat(Summary.comparison(List.of(), gold))
                .allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
    }

    @Test
    void aMissedMoveThatIsToldAsAnotherKindIsSaidToBe() {
        Set<GoldMove> gold = Set.of(new GoldMove("方予安", MoveKind.JOIN, "北屿半导体", "砺川电子"));
        List<TalentMove> told = List.of(move("方予安", MoveKind.DEPARTURE)
                .setFrom(employer("北屿半导体"))
                .setTo(employer("砺川电子"))
                .build());

        assertThat(Summary.comparison(told, gold))
                .last()
                .asString()
                .endsWith("missed: 方予安 join 北屿半导体 → 砺川电子, told above as departure only");
    }

    @Test
    void anAlertIsOneSentenceWithoutALinkThatIsDeadAfterTheDemo() {
        assertThat(Summary.first("7 left; about 0.2 expected. 罗以宁 and others. Look first: http://127.0.0.1:1/", ". "))
                .isEqualTo("7 left; about 0.2 expected.");
    }

    @Test
    void aChangeToARoleThatNobodyNamesIsNoChangeToNothing() {
        TalentMove move = move("丁一鸥", MoveKind.ROLE_CHANGE)
                .setFrom(employer("星岚科技"))
                .setPositionFrom("主任")
                .setTo(employer("星岚科技"))
                .build();

        assertThat(Wording.move(move)).endsWith("→ 星岚科技 (role not named)");
    }

    @ParameterizedTest(name = "{0} left and {1} joined: net {2}")
    @CsvSource({"1, 1, 0", "2, 0, -2", "0, 1, +1"})
    void theNetHasASignUnlessItIsNothing(int left, int joined, String net) {
        CompanyCounts counts = CompanyCounts.newBuilder()
                .setCompanyId("x")
                .setCompany("X")
                .setWindowDays(30)
                .setAsOf(LocalDate.parse("2026-11-20"))
                .setDepartures(left)
                .setArrivals(joined)
                .setNet(joined - left)
                .build();

        assertThat(Wording.counts(counts)).endsWith("net " + net);
    }

    private static TalentMove.Builder move(String person, MoveKind kind) {
        return TalentMove.newBuilder()
                .setId(person)
                .setPersonId(person)
                .setPerson(person)
                .setKind(kind)
                .setStatus(MoveStatus.CONFIRMED)
                .setConfidence(1)
                .setOrigins(1)
                .setRevision(1);
    }

    private static Employer employer(String name) {
        return Employer.newBuilder().setId(name).setName(name).setText(name).build();
    }
}
