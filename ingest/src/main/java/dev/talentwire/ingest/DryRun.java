package dev.talentwire.ingest;

import dev.talentwire.ingest.ledger.AddressTopic;
import dev.talentwire.ingest.ledger.DryLedger;
import dev.talentwire.ingest.ledger.Entry;
import dev.talentwire.ingest.source.SourceLoop;
import dev.talentwire.ingest.source.SourceLoop.Beginning;
import dev.talentwire.ingest.web.WebClient;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.Rejected;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** One poll of a source that writes nothing, as if nothing of it were known. */
public final class DryRun {

    private DryRun() {}

    /** What would be written. */
    public sealed interface Found {

        /** An article. */
        record Emitted(Article article) implements Found {}

        /**
         * Something that cannot be used.
         *
         * @param key what it would be known by
         */
        record Refused(String key, Rejected rejected) implements Found {}
    }

    /**
     * Polls once, under the same rules as a source's.
     *
     * @param reader takes what is found, as it is found
     * @return what went wrong; empty when the poll went well
     * @throws IllegalArgumentException for a source of the type topic: reading it would take its addresses away from ingest
     */
    public static Optional<String> poll(
            SourceSettings source, FetchSettings fetch, InstantSource clock, Consumer<Found> reader)
            throws InterruptedException {
        var ledger = new DryLedger(entry -> found(entry).ifPresent(reader));
        FetchSettings quiet = fetch.archivedIn(null);
        try (var web = new WebClient(quiet, clock)) {
            var around = new SourceLoop.Surroundings(quiet, web, ledger, DryRun::refuse, clock);
            return SourceLoop.of(source, around, Beginning.AT_ONCE).pollOnlyOnce();
        }
    }

    private static AddressTopic refuse(TopicSource source) {
        throw new IllegalArgumentException(
                "Source " + source.id()
                        + " reads a topic, and reading it would take its addresses away from ingest: look at the topic with tail");
    }

    private static Optional<Found> found(Entry entry) {
        return switch (entry) {
            case Entry.Publish publish -> Optional.of(new Found.Emitted(publish.article()));
            case Entry.Reject reject -> Optional.of(new Found.Refused(reject.key(), reject.rejected()));
            case Entry.Note note -> Optional.empty();
            case Entry.Standing standing -> Optional.empty();
            case Entry.Gone gone -> Optional.empty();
        };
    }
}
