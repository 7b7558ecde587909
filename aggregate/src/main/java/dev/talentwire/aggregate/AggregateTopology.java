package dev.talentwire.aggregate;

import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.SourceStatus;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.time.InstantSource;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * The flow of this module, from what articles say to what people are told:
 *
 * <pre>
 * enriched-articles → split-by-person → (by person) → consolidate → talent-moves
 *                            │                            └→ (by company) → count-companies → company-counts
 *                            └ claims ──→ (by company) ─────────────────────↗    ↑         └→ departure-alerts
 * source-status ──────────────────────────────────────────────────────────────┘
 * </pre>
 *
 * Whatever cannot be used goes to {@code rejected}, and the flow goes on. All state is in named stores, every output follows from
 * the stores and the record alone, and the only clock is the one handed in: with exactly-once processing a crash, a rebalance or a
 * restart cannot show in any output.
 */
public final class AggregateTopology {

    private static final Serde<String> KEYS = Serdes.String();

    private AggregateTopology() {}

    /**
     * Builds the topology; running it is the caller's business.
     *
     * @param clock what day it is, for rolling windows (calendar of Asia/Shanghai), and when a record was rejected
     */
    public static Topology build(Topics topics, AggregateSettings settings, InstantSource clock) {
        return build(topics, new AlertRules(settings), clock);
    }

    /** The same with rules that may be changed while it runs. */
    public static Topology build(Topics topics, AlertRules rules, InstantSource clock) {
        var builder = new StreamsBuilder();
        addStores(builder, topics);
        Topic<EnrichedArticle> source = topics.enrichedArticles();

        KStream<String, Outcome> split = builder.stream(
                        source.name(), Consumed.with(KEYS, Serdes.ByteArray()).withName("read-enriched-articles"))
                .process(
                        () -> new SplitByPerson(source.name(), source.values().deserializer(), clock),
                        Named.as("split-by-person"),
                        SplitByPerson.STORE,
                        SplitByPerson.CLAIMS,
                        SplitByPerson.NEWEST);

        KStream<String, Outcome> consolidated = only(
                        split, "person-reports", Outcome.PersonReports.class, Outcome.PersonReports::article)
                .repartition(Repartitioned.with(KEYS, source.values()).withName("reports-by-person"))
                .process(
                        () -> new Consolidate(source, rules.get().settings().consolidation(), clock),
                        Named.as("consolidate"),
                        Consolidate.ARTICLES,
                        Consolidate.MOVES);

        KStream<String, CompanyNews> moved = only(
                        consolidated, "concerning", Outcome.Concerning.class, Outcome.Concerning::move)
                .repartition(
                        Repartitioned.with(KEYS, topics.talentMoves().values()).withName("moves-by-company"))
                .mapValues(move -> (CompanyNews) new CompanyNews.Moved(move), Named.as("moved"));
        KStream<String, CompanyNews> claimed = only(
                        split, "company-claims", Outcome.CompanyClaims.class, Outcome.CompanyClaims::article)
                .repartition(Repartitioned.with(KEYS, source.values()).withName("claims-by-company"))
                .mapValues(article -> (CompanyNews) new CompanyNews.Claimed(article), Named.as("claimed"));

        KStream<String, Outcome> counted = moved.merge(claimed, Named.as("company-news"))
                .process(
                        () -> new CountCompanies(rules, clock),
                        Named.as("count-companies"),
                        CompanyStores.MOVES,
                        CompanyStores.CLAIMS,
                        CompanyStores.COUNTS,
                        CompanyStores.ALERTS,
                        SectorRates.STORE,
                        Outages.STORE,
                        CountCompanies.CALENDAR);

        write(
                only(consolidated, "published", Outcome.Published.class, Outcome.Published::move),
                topics.talentMoves(),
                "write-talent-moves");
        write(
                only(counted, "counted", Outcome.Counted.class, Outcome.Counted::counts),
                topics.companyCounts(),
                "write-company-counts");
        write(
                only(counted, "alerted", Outcome.Alerted.class, Outcome.Alerted::alert),
                topics.departureAlerts(),
                "write-departure-alerts");
        KStream<String, Outcome> all =
                split.merge(consolidated, Named.as("split-and-consolidated")).merge(counted, Named.as("everything"));
        write(
                only(all, "refused", Outcome.Refused.class, Outcome.Refused::rejected),
                topics.rejected(),
                "write-rejected");
        return builder.build();
    }

    private static void addStores(StreamsBuilder builder, Topics topics) {
        Serde<EnrichedArticle> articles = topics.enrichedArticles().values();
        Serde<TalentMove> moves = topics.talentMoves().values();
        addStore(builder, SplitByPerson.STORE, Serdes.String());
        addStore(builder, SplitByPerson.CLAIMS, Serdes.String());
        addStore(builder, SplitByPerson.NEWEST, Serdes.Long());
        addStore(builder, Consolidate.ARTICLES, articles);
        addStore(builder, Consolidate.MOVES, moves);
        addStore(builder, CompanyStores.MOVES, moves);
        addStore(builder, CompanyStores.CLAIMS, articles);
        addStore(builder, CompanyStores.COUNTS, topics.companyCounts().values());
        addStore(builder, CompanyStores.ALERTS, topics.departureAlerts().values());
        addStore(builder, SectorRates.STORE, Serdes.Double());
        addStore(builder, Outages.STORE, Serdes.Long());
        addStore(builder, CountCompanies.CALENDAR, Serdes.Long());
        Topic<SourceStatus> sources = topics.sourceStatus();
        builder.globalTable(
                sources.name(),
                Consumed.with(KEYS, sources.values()).withName("read-source-status"),
                Materialized.<String, SourceStatus, KeyValueStore<Bytes, byte[]>>as(Outages.SOURCES)
                        .withKeySerde(KEYS)
                        .withValueSerde(sources.values()));
    }

    private static void addStore(StreamsBuilder builder, String name, Serde<?> values) {
        builder.addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), KEYS, values));
    }

    /** Outcomes of one kind, unwrapped. */
    private static <O extends Outcome, V> KStream<String, V> only(
            KStream<String, Outcome> outcomes, String name, Class<O> kind, Function<O, V> unwrap) {
        return outcomes.filter((key, outcome) -> kind.isInstance(outcome), Named.as("is-" + name))
                .mapValues(outcome -> unwrap.apply(kind.cast(outcome)), Named.as("unwrap-" + name));
    }

    private static <V> void write(KStream<String, V> values, Topic<V> topic, String name) {
        values.to(topic.name(), Produced.with(KEYS, topic.values()).withName(name));
    }
}
