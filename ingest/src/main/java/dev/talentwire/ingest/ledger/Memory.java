package dev.talentwire.ingest.ledger;

import dev.talentwire.ingest.identity.NearDuplicates;
import dev.talentwire.schemas.FetchState;
import dev.talentwire.schemas.SourceStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of every document and source, as the topics of fetch states and source status have it. One thread writes, many may read. */
final class Memory {

    private final Map<String, FetchState> states = new ConcurrentHashMap<>();
    private final Map<String, SourceStatus> standings;
    private final NearDuplicates nearDuplicates;

    /**
     * A memory of what is known already.
     *
     * @param capacity texts among which near-duplicates are found
     */
    Memory(Collection<FetchState> known, Map<String, SourceStatus> standings, int capacity) {
        this.standings = new ConcurrentHashMap<>(standings);
        nearDuplicates = new NearDuplicates(capacity);
        known.stream().sorted(Comparator.comparing(FetchState::getSeenAt)).forEach(this::learn);
    }

    Optional<FetchState> recall(String id) {
        return Optional.ofNullable(states.get(id));
    }

    Optional<SourceStatus> standing(String sourceId) {
        return Optional.ofNullable(standings.get(sourceId));
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
        FetchState before = states.put(state.getId(), state);
        Long simHash = state.getSimHash();
        boolean sameText = before != null && Objects.equals(before.getSimHash(), simHash);
        if (simHash != null && state.getClusterId() != null && !sameText) {
            nearDuplicates.add(simHash, state.getClusterId());
        }
    }
}
