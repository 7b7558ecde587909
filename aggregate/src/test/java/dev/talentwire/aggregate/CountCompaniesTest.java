package dev.talentwire.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.aggregate.spikes.BudgetedRule;
import dev.talentwire.aggregate.spikes.SpikeRule;
import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.PartialDate;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.SchemaRegistryException;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountCompaniesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String COMPANY = "x-星岚科技";

    private final Topics topics = Topics.withPrefix("t.");
    private final Step step = new Step();
    private Instant now = NOW;

    static Stream<Supplier<RuntimeException>> failuresOfOurs() {
        return Stream.of(
                () -> new ArithmeticException("no such probability"),
                () -> new NullPointerException("no such probability"),
                () -> new ArrayIndexOutOfBoundsException("no such probability"));
    }

    static Stream<Supplier<RuntimeException>> failuresOfOthers() {
        return Stream.of(
                () -> new SchemaRegistryException("does not answer", null),
                () -> new IllegalStateException("cannot write", new SchemaRegistryException("does not answer", null)),
                () -> new StreamsException("the task is another's"));
    }

    @ParameterizedTest
    @MethodSource("failuresOfOurs")
    void aRecountThatFailsIsRejectedWithoutTheMoveWhichIsKeptAlready(Supplier<RuntimeException> failure) {
        // Given a rule that fails
        CountCompanies counting = counting(topics, failing(failure));

        // When
        counting.process(departure("1", LocalDate.of(2026, 11, 2)));

        // Then
        assertThat(step.outcomes(Outcome.class)).singleElement().satisfies(outcome -> {
            Rejected rejected = ((Outcome.Refused) outcome).rejected();
            assertThat(rejected.getReason()).isEqualTo("recount");
            assertThat(rejected.getDetail()).contains("no such probability");
            assertThat(rejected.getPayload()).isNull();
        });
        assertThat(step.entries(CompanyStores.MOVES)).hasSize(1);
        assertThat(step.entries(CompanyStores.COUNTS)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("failuresOfOurs")
    void aRecountThatFailsAtTheChangeOfDayIsRejectedOnceThatDay(Supplier<RuntimeException> failure) {
        // Given a company whose recount fails
        CountCompanies counting = counting(topics, failing(failure));
        counting.process(departure("1", LocalDate.of(2026, 11, 2)));
        assertThat(step.outcomes(Outcome.Refused.class)).hasSize(1);

        // When the calendar is looked at, then it is rejected once, and again on the next day
        step.tick();
        assertThat(step.outcomes(Outcome.Refused.class)).hasSize(1);
        step.tick();
        assertThat(step.outcomes(Outcome.Refused.class)).isEmpty();
        now = now.plusSeconds(86_400);
        step.tick();
        assertThat(step.outcomes(Outcome.Refused.class)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("failuresOfOthers")
    void whatIsNotTheFaultOfTheCompanyEndsTheTransactionInstead(Supplier<RuntimeException> failure) {
        CountCompanies counting = counting(topics, failing(failure));

        assertThatThrownBy(() -> counting.process(departure("1", LocalDate.of(2026, 11, 2))))
                .hasSameClassAs(failure.get());
        assertThatThrownBy(step::tick).hasSameClassAs(failure.get());
        assertThat(step.outcomes(Outcome.class)).isEmpty();
    }

    @Test
    void whenOneWindowIsTooLongForItsTopicNoneIsKeptOrPublished() {
        // Given counts with room for one long id, of a company that was counted
        CountCompanies counting = counting(
                topics.refusingLongerThan(600),
                new BudgetedRule(AggregateSettings.defaults().spikes()));
        counting.process(departure("1".repeat(300), LocalDate.of(2026, 11, 2)));
        assertThat(step.outcomes(Outcome.Counted.class)).hasSize(4);
        List<String> before = step.entries(CompanyStores.COUNTS);

        // When a second long id comes, which is the first of the shortest window
        counting.process(departure("2".repeat(300), LocalDate.of(2026, 11, 19)));

        // Then
        assertThat(step.outcomes(Outcome.class))
                .singleElement()
                .satisfies(outcome -> assertThat(
                                ((Outcome.Refused) outcome).rejected().getReason())
                        .isEqualTo("recount"));
        assertThat(step.entries(CompanyStores.COUNTS)).isEqualTo(before);
    }

    private static SpikeRule failing(Supplier<RuntimeException> failure) {
        return history -> {
            throw failure.get();
        };
    }

    /** @param counted that counts and alerts are written to */
    private CountCompanies counting(Topics counted, SpikeRule rule) {
        step.store(CompanyStores.MOVES, topics.talentMoves().values());
        step.store(CompanyStores.CLAIMS, topics.enrichedArticles().values());
        step.store(CompanyStores.COUNTS, counted.companyCounts().values());
        step.store(CompanyStores.ALERTS, counted.departureAlerts().values());
        step.store(SectorRates.STORE, Serdes.Double());
        step.store(Outages.STORE, Serdes.Long());
        step.store(Stores.timestampedKeyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(Outages.SOURCES),
                Serdes.String(),
                topics.sourceStatus().values()));
        step.store(CountCompanies.CALENDAR, Serdes.Long());
        var counting = new CountCompanies(new AlertRules(AggregateSettings.defaults(), rule), () -> now);
        counting.init(step.context());
        return counting;
    }

    private static Record<String, CompanyNews> departure(String person, LocalDate day) {
        TalentMove move = TalentMove.newBuilder()
                .setId(person + "/left/" + COMPANY)
                .setPersonId(person)
                .setPerson(person)
                .setKind(MoveKind.DEPARTURE)
                .setFrom(new Employer(COMPANY, "星岚科技", "星岚科技", null, false, null))
                .setStatus(MoveStatus.CONFIRMED)
                .setCountedOn(new PartialDate(day, DatePrecision.DAY))
                .setConfidence(1)
                .setFirstReported(NOW)
                .setLastReported(NOW)
                .setOrigins(1)
                .setReports(List.of())
                .setRevision(1)
                .build();
        return new Record<>(COMPANY, new CompanyNews.Moved(move), NOW.toEpochMilli());
    }
}
