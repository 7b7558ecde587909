package dev.talentwire.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How ingest stands at one moment.
 *
 * @param sources one entry per source, in the order of the settings
 */
public record IngestStatus(List<Source> sources) {

    public IngestStatus {
        sources = List.copyOf(sources);
    }

    /**
     * One source.
     *
     * @param id          see {@link SourceSettings#id()}
     * @param polls       polls that ended, well or not
     * @param polling     a poll is under way, or the first one is about to begin
     * @param lastSuccess end of the last poll that went well
     * @param lastArticle end of the last poll that gave an article not known before
     * @param lastError   what went wrong in the last poll; empty when it went well
     * @param failures    polls that failed since the last one that went well
     * @param silentSince the alarm: since when nothing new came, while that is much longer than usual
     * @param articles    articles emitted since start, corrected versions included
     * @param rejected    documents sent to the {@code rejected} topic since start
     * @param nextPoll    when it will be polled again; empty while it is being polled
     */
    public record Source(
            String id,
            long polls,
            boolean polling,
            Optional<Instant> lastSuccess,
            Optional<Instant> lastArticle,
            Optional<String> lastError,
            int failures,
            Optional<Instant> silentSince,
            long articles,
            long rejected,
            Optional<Instant> nextPoll) {}

    /** Every source waits for its next poll: all that they had is committed to Kafka. A source begins with a poll, unless it failed before. */
    public boolean idle() {
        return sources.stream().noneMatch(Source::polling);
    }

    /** Articles emitted by all sources since start. */
    public long articles() {
        return sources.stream().mapToLong(Source::articles).sum();
    }
}
