package dev.talentwire.aggregate;

import dev.talentwire.aggregate.counts.CountedMove;
import dev.talentwire.aggregate.moves.ConsolidationSettings;
import dev.talentwire.aggregate.moves.PersonMoves;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Fault;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.TalentMove;
import dev.talentwire.schemas.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps all that was said about a person, works the person's moves out anew with every report, and publishes what changed: new and
 * changed moves, and tombstones for ids that no longer stand for a move.
 */
@SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
final class Consolidate implements Processor<String, EnrichedArticle, String, Outcome> {

    static final String ARTICLES = "person-articles";
    static final String MOVES = "person-moves";

    private final Topic<EnrichedArticle> topic;
    private final ConsolidationSettings settings;
    private final Rejection rejection;
    private ProcessorContext<String, Outcome> context;
    private KeyValueStore<String, EnrichedArticle> articles;
    private KeyValueStore<String, TalentMove> moves;

    Consolidate(Topic<EnrichedArticle> topic, ConsolidationSettings settings, InstantSource clock) {
        this.topic = topic;
        this.settings = settings;
        this.rejection = new Rejection(clock);
    }

    @Override
    public void init(ProcessorContext<String, Outcome> processorContext) {
        context = processorContext;
        articles = processorContext.getStateStore(ARTICLES);
        moves = processorContext.getStateStore(MOVES);
    }

    @Override
    public void process(Record<String, EnrichedArticle> record) {
        EnrichedArticle article = record.value();
        String person = record.key();
        String key = PairKey.of(person, article.getArticleId());
        EnrichedArticle before = articles.get(key);
        if (before != null && before.getFetchedAt().isAfter(article.getFetchedAt())) {
            return;
        }
        // Kept also when it no longer names the person, so that an older version from a redrive does not bring the
        // person back.
        articles.put(key, article);
        Map<String, TalentMove> now;
        try {
            now = byId(PersonMoves.of(PairKey.valuesOf(person, articles), settings));
        } catch (RuntimeException e) {
            if (!Fault.isOfRecord(e)) {
                throw e;
            }
            // A report on which our arithmetic fails must not stand in the way of the person's other reports.
            articles.put(key, before);
            context.forward(rejection.of(record, payload(article), Fault.reason(e), e, context));
            return;
        }
        publish(person, now, record);
    }

    private byte[] payload(EnrichedArticle article) {
        return topic.values().serializer().serialize(topic.name(), article);
    }

    private void publish(String person, Map<String, TalentMove> now, Record<String, EnrichedArticle> record) {
        Map<String, TalentMove> published = byId(PairKey.valuesOf(person, moves));
        for (TalentMove gone : published.values()) {
            if (!now.containsKey(gone.getId())) {
                moves.delete(PairKey.of(person, gone.getId()));
                context.forward(record.withKey(gone.getId()).withValue(new Outcome.Published(null)));
                tellCompanies(List.of(gone), retracted(gone), record);
            }
        }
        for (TalentMove move : now.values()) {
            TalentMove last = published.get(move.getId());
            if (last == null) {
                publish(person, move, List.of(move), record);
            } else if (!isSame(withRevision(move, last.getRevision()), last)) {
                publish(person, withRevision(move, last.getRevision() + 1), List.of(last, move), record);
            }
        }
    }

    private void publish(
            String person, TalentMove move, List<TalentMove> versions, Record<String, EnrichedArticle> record) {
        moves.put(PairKey.of(person, move.getId()), move);
        context.forward(record.withKey(move.getId()).withValue(new Outcome.Published(move)));
        tellCompanies(versions, move, record);
    }

    /** Companies that the move no longer concerns hear of it once more, and drop it. */
    private void tellCompanies(List<TalentMove> versions, TalentMove move, Record<String, EnrichedArticle> record) {
        var companies = new TreeSet<String>();
        versions.forEach(version -> companies.addAll(CountedMove.concerned(version)));
        for (String company : companies) {
            context.forward(record.withKey(company).withValue(new Outcome.Concerning(move)));
        }
    }

    private static TalentMove retracted(TalentMove move) {
        return TalentMove.newBuilder(move).setStatus(MoveStatus.NEGATED).build();
    }

    /** Compared as written: the equality of generated Avro classes fails on timestamps that may be null. */
    private static boolean isSame(TalentMove one, TalentMove other) {
        try {
            BinaryMessageEncoder<TalentMove> encoder = TalentMove.getEncoder();
            return encoder.encode(one).equals(encoder.encode(other));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private static TalentMove withRevision(TalentMove move, int revision) {
        return TalentMove.newBuilder(move).setRevision(revision).build();
    }

    private static Map<String, TalentMove> byId(List<TalentMove> moves) {
        return moves.stream()
                .collect(Collectors.toMap(TalentMove::getId, Function.identity(), (a, b) -> a, TreeMap::new));
    }
}
