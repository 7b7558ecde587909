package dev.talentwire.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.PartialDate;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topics;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class CountCompaniesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final Topics topics = Topics.withPrefix("t.");
    private final MockProcessorContext<String, Outcome> context = new MockProcessorContext<>();

    @Test
    void aRecountThatFailsIsRejectedWithoutTheMoveWhichIsKeptAlready() {
        // Given a rule that fails
        var counting = new CountCompanies(
                topics,
                new AlertRules(AggregateSettings.defaults(), history -> {
                    throw new ArithmeticException("no such probability");
                }),
                InstantSource.fixed(NOW));
        store(CompanyStores.MOVES, topics.talentMoves().values());
        store(CompanyStores.CLAIMS, topics.enrichedArticles().values());
        store(CompanyStores.COUNTS, topics.companyCounts().values());
        store(CompanyStores.ALERTS, topics.departureAlerts().values());
        store(SectorRates.STORE, Serdes.Double());
        store(Outages.STORE, Serdes.Long());
        store(Stores.timestampedKeyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(Outages.SOURCES),
                Serdes.String(),
                topics.sourceStatus().values()));
        store(CountCompanies.CALENDAR, Serdes.Long());
        counting.init(context);

        // When
        counting.process(new Record<>("x-星岚科技", new CompanyNews.Moved(departure()), NOW.toEpochMilli()));

        // Then
        assertThat(context.forwarded())
                .extracting(forwarded -> forwarded.record().value())
                .filteredOn(Outcome.Refused.class::isInstance)
                .singleElement()
                .satisfies(outcome -> {
                    Rejected rejected = ((Outcome.Refused) outcome).rejected();
                    assertThat(rejected.getDetail()).contains("no such probability");
                    assertThat(rejected.getPayload()).isNull();
                });
    }

    private static TalentMove departure() {
        return TalentMove.newBuilder()
                .setId("韩述衡/left/x-星岚科技")
                .setPersonId("韩述衡")
                .setPerson("韩述衡")
                .setKind(MoveKind.DEPARTURE)
                .setFrom(new Employer("x-星岚科技", "星岚科技", "星岚科技", null, false, null))
                .setStatus(MoveStatus.CONFIRMED)
                .setCountedOn(new PartialDate(LocalDate.of(2026, 11, 2), DatePrecision.DAY))
                .setConfidence(1)
                .setFirstReported(NOW)
                .setLastReported(NOW)
                .setOrigins(1)
                .setReports(List.of())
                .setRevision(1)
                .build();
    }

    private <V> void store(String name, Serde<V> values) {
        store(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values));
    }

    private void store(StoreBuilder<?> builder) {
        var store = builder.withLoggingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
    }
}
