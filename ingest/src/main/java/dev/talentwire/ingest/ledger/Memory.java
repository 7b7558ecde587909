package dev.talentwire.ingest.ledger;

import dev.talentwire.ingest.identity.NearDuplicates;
import dev.talentwire.schemas.FetchState;
import dev.talentwire.schemas.SourceStatus;
import dev.talentwire.schemas.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of every document and source, as the topics of fetch states and source status have it. Documents are on disk, the last
 * texts and all sources in memory. One thread writes, many may read.
 */
final class Memory implements AutoCloseable {

    private static final Comparator<Seen> OLDEST_FIRST = Comparator.comparingLong(Seen::at);

    private final DocumentStates states;
    private final Map<String, SourceStatus> standings;
    private final NearDuplicates nearDuplicates;

    private record Seen(long at, long simHash, String cluster) {}

    private Memory(DocumentStates states, Map<String, SourceStatus> standings, NearDuplicates nearDuplicates) {
        this.states = states;
        this.standings = new ConcurrentHashMap<>(standings);
        this.nearDuplicates = nearDuplicates;
    }

    /**
     * A memory of what Kafka has.
     *
     * @param folder   for what is known of documents; what is in it is deleted
     * @param capacity texts among which near-duplicates are found
     */
    static Memory read(Path folder, Topics topics, LedgerKafka kafka, int capacity) {
        var states = new DocumentStates(folder, topics.fetchState());
        try {
            kafka.read(topics.fetchState(), (id, state) -> {
                if (state == null) {
                    states.remove(id);
                } else {
                    states.put(state);
                }
            });
            var nearDuplicates = new NearDuplicates(capacity);
            lastTexts(states, capacity).forEach(text -> nearDuplicates.add(text.simHash(), text.cluster()));
            return new Memory(states, kafka.latest(topics.sourceStatus()), nearDuplicates);
        } catch (RuntimeException e) {
            states.close();
            throw e;
        }
    }

    Optional<FetchState> recall(String id) {
        return states.get(id);
    }

    Optional<SourceStatus> standing(String sourceId) {
        return Optional.ofNullable(standings.get(sourceId));
    }

    /** Ids of the sources that are known. */
    Set<String> sources() {
        return Set.copyOf(standings.keySet());
    }

    void learn(SourceStatus status) {
        standings.put(status.getSourceId(), status);
    }

    void forget(String sourceId) {
        standings.remove(sourceId);
    }

    Optional<String> clusterOf(long simHash) {
        return nearDuplicates.clusterOf(simHash);
    }

    void learn(FetchState state) {
        Optional<Long> before = states.get(state.getId()).map(FetchState::getSimHash);
        states.put(state);
        Long simHash = state.getSimHash();
        boolean sameText = Objects.equals(before.orElse(null), simHash);
        if (simHash != null && state.getClusterId() != null && !sameText) {
            nearDuplicates.add(simHash, state.getClusterId());
        }
    }

    @Override
    public void close() {
        states.close();
    }

    private static List<Seen> lastTexts(DocumentStates states, int capacity) {
        var last = new PriorityQueue<Seen>(OLDEST_FIRST);
        states.forEach(state -> {
            Long simHash = state.getSimHash();
            if (simHash != null && state.getClusterId() != null) {
                last.add(new Seen(state.getSeenAt().toEpochMilli(), simHash, state.getClusterId()));
                if (last.size() > capacity) {
                    last.remove();
                }
            }
        });
        List<Seen> ordered = new ArrayList<>(last);
        ordered.sort(OLDEST_FIRST);
        return ordered;
    }
}
