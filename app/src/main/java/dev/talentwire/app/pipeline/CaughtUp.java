package dev.talentwire.app.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells whether the applications have read everything there is. An application commits what it has read together with what it has
 * written, so a look along the flow is never between the two.
 */
public final class CaughtUp implements AutoCloseable {

    private final Pipeline pipeline;
    private final UnreadRecords unreadRecords;

    /** Looks at a pipeline that was started with all modules. */
    public CaughtUp(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.unreadRecords = new UnreadRecords(pipeline.clientProperties());
    }

    /** True when every source was polled, no article is in flight, and no application has anything left to read. */
    public boolean now() {
        return waitingFor().isEmpty();
    }

    /** What is not through yet, one readable line each. Looks along the flow, so that work cannot move on behind its back. */
    List<String> waitingFor() {
        List<String> waiting = new ArrayList<>();
        pipeline.ingestStatus().filter(status -> !status.idle()).ifPresent(status -> waiting.add("ingest: " + status));
        for (String group : pipeline.groups()) {
            String source = (group.endsWith("enrich")
                            ? pipeline.topics().articles()
                            : pipeline.topics().enrichedArticles())
                    .name();
            Set<TopicPartition> inputs = unreadRecords.inputs(group, source);
            unreadRecords
                    .firstUnread(group, inputs)
                    .ifPresent(partition -> waiting.add(group + " has records to read in " + partition));
        }
        return waiting;
    }

    @Override
    public void close() {
        unreadRecords.close();
    }
}
