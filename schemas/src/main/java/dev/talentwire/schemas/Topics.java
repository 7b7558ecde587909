package dev.talentwire.schemas;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Every topic of talentwire, under one prefix. */
public final class Topics {

    /** The prefix used unless configured otherwise. */
    public static final String DEFAULT_PREFIX = "talentwire.";

    private final String prefix;
    private final String given;
    private final SchemaIds ids;
    private final Topic<Article> articles;
    private final Topic<EnrichedArticle> enrichedArticles;
    private final Topic<TalentMove> talentMoves;
    private final Topic<CompanyCounts> companyCounts;
    private final Topic<DepartureAlert> departureAlerts;
    private final Topic<Rejected> rejected;
    private final Topic<FetchState> fetchState;
    private final Topic<SourceStatus> sourceStatus;
    private final Topic<AlertDelivery> alertDeliveries;

    /** @param given in front of the names of those topics that ingest writes */
    private Topics(String prefix, String given, SchemaIds ids, int longest) {
        this.prefix = prefix;
        this.given = given;
        this.ids = ids;
        articles = topic(given + "articles", Article.class, ids, longest, Topic.Cleanup.ARCHIVE);
        enrichedArticles =
                topic(prefix + "enriched-articles", EnrichedArticle.class, ids, longest, Topic.Cleanup.ARCHIVE);
        talentMoves = topic(prefix + "talent-moves", TalentMove.class, ids, longest, Topic.Cleanup.COMPACT);
        companyCounts = topic(prefix + "company-counts", CompanyCounts.class, ids, longest, Topic.Cleanup.COMPACT);
        departureAlerts = topic(prefix + "departure-alerts", DepartureAlert.class, ids, longest, Topic.Cleanup.COMPACT);
        rejected = topic(prefix + "rejected", Rejected.class, ids, Integer.MAX_VALUE, Topic.Cleanup.ARCHIVE);
        fetchState = topic(given + "fetch-state", FetchState.class, ids, longest, Topic.Cleanup.COMPACT);
        sourceStatus = topic(given + "source-status", SourceStatus.class, ids, longest, Topic.Cleanup.COMPACT);
        alertDeliveries = topic(prefix + "alert-deliveries", AlertDelivery.class, ids, longest, Topic.Cleanup.COMPACT);
    }

    /** Topics whose schema ids come from the built-in table. */
    public static Topics withPrefix(String prefix) {
        return withPrefix(prefix, BuiltInSchemaIds.instance());
    }

    /** Topics whose schema ids come from elsewhere, such as a registry. */
    public static Topics withPrefix(String prefix, SchemaIds ids) {
        return new Topics(prefix, prefix, ids, Integer.MAX_VALUE);
    }

    /**
     * The same topics, whose serializers throw {@link RecordTooLongException} for longer values: within a transaction Kafka's own
     * refusal would come too late. Rejected records are not bounded by it; they hold another record whole.
     *
     * @param bytes longest value
     */
    public Topics refusingLongerThan(int bytes) {
        return new Topics(prefix, given, ids, bytes);
    }

    /**
     * Topics for a second reading of the same archive: what ingest writes stays where it is, and all that follows from it has another
     * prefix.
     */
    public Topics replayedInto(String other) {
        return new Topics(other, given, ids, Integer.MAX_VALUE);
    }

    /** In front of every name: what belongs to these topics and no others, such as a transactional id, begins with it too. */
    public String prefix() {
        return prefix;
    }

    /** Key: article id. */
    public Topic<Article> articles() {
        return articles;
    }

    /** Key: article id. */
    public Topic<EnrichedArticle> enrichedArticles() {
        return enrichedArticles;
    }

    /** Key: move id. */
    public Topic<TalentMove> talentMoves() {
        return talentMoves;
    }

    /** Key: company id, a slash, the window, such as {@code alibaba/30d}. */
    public Topic<CompanyCounts> companyCounts() {
        return companyCounts;
    }

    /** Key: alert id. */
    public Topic<DepartureAlert> departureAlerts() {
        return departureAlerts;
    }

    /** Key: that of the record or document that was rejected. */
    public Topic<Rejected> rejected() {
        return rejected;
    }

    /** Key: article id, or a feed's URL. What ingest remembers; written in one transaction with the article. */
    public Topic<FetchState> fetchState() {
        return fetchState;
    }

    /** Key: source id. How every source stands; written by ingest after each poll. */
    public Topic<SourceStatus> sourceStatus() {
        return sourceStatus;
    }

    /** Key: route, a slash, alert id. Written by alert delivery: its log, and what it remembers over a restart. */
    public Topic<AlertDelivery> alertDeliveries() {
        return alertDeliveries;
    }

    /** All of them, in the order in which data flows. */
    public List<Topic<?>> all() {
        return List.of(
                articles,
                enrichedArticles,
                talentMoves,
                companyCounts,
                departureAlerts,
                rejected,
                fetchState,
                sourceStatus,
                alertDeliveries);
    }

    private static <T extends SpecificRecord> Topic<T> topic(
            String name, Class<T> type, SchemaIds ids, int longest, Topic.Cleanup cleanup) {
        return new Topic<>(name, AvroSerde.of(name, type, ids, longest), cleanup);
    }
}
