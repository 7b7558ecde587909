package dev.talentwire.aggregate;

import dev.talentwire.aggregate.counts.CountedMove;
import dev.talentwire.aggregate.counts.Series;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.TalentMove;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the moves of every company and what is claimed of it, and hands on what changed that. */
@SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
final class KeepNews implements FixedKeyProcessor<String, CompanyNews, CompanyNews> {

    private FixedKeyProcessorContext<String, CompanyNews> context;
    private KeyValueStore<String, TalentMove> moves;
    private KeyValueStore<String, EnrichedArticle> claims;

    @Override
    public void init(FixedKeyProcessorContext<String, CompanyNews> processorContext) {
        context = processorContext;
        moves = processorContext.getStateStore(CompanyStores.MOVES);
        claims = processorContext.getStateStore(CompanyStores.CLAIMS);
    }

    @Override
    public void process(FixedKeyRecord<String, CompanyNews> record) {
        boolean changed = switch (record.value()) {
            case CompanyNews.Moved moved -> keep(record.key(), moved.move());
            case CompanyNews.Claimed claimed -> keep(record.key(), claimed.article());
        };
        if (changed) {
            context.forward(record);
        }
    }

    private boolean keep(String company, TalentMove move) {
        String key = PairKey.of(company, move.getId());
        if (CountedMove.of(move, new Series(company, true)).isEmpty()) {
            return moves.delete(key) != null;
        }
        moves.put(key, move);
        return true;
    }

    private boolean keep(String company, EnrichedArticle article) {
        String key = PairKey.of(company, article.getArticleId());
        EnrichedArticle before = claims.get(key);
        if (before != null && before.getFetchedAt().isAfter(article.getFetchedAt())) {
            return false;
        }
        // Kept also when it claims nothing any more, so that an older version from a redrive does not bring the claim
        // back.
        claims.put(key, article);
        return true;
    }
}
