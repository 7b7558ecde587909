package dev.talentwire.ingest.ledger;

import dev.talentwire.ingest.ledger.Entry.Outcome;
import dev.talentwire.schemas.FetchState;
import dev.talentwire.schemas.SourceStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A ledger that knows nothing and writes nothing: it shows what would be written. */
public final class DryLedger implements Ledger {

    private final Consumer<Entry> reader;

    /**
     * A ledger for looking on.
     *
     * @param reader takes each entry as it comes
     */
    public DryLedger(Consumer<Entry> reader) {
        this.reader = reader;
    }

    @Override
    public Optional<FetchState> recall(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<SourceStatus> standing(String sourceId) {
        return Optional.empty();
    }

    @Override
    public List<Outcome> write(List<Entry> entries) {
        entries.forEach(reader);
        return entries.stream()
                .map(entry -> switch (entry) {
                    case Entry.Publish publish -> Outcome.EMITTED;
                    case Entry.Reject reject -> Outcome.REJECTED;
                    case Entry.Note note -> Outcome.UNCHANGED;
                    case Entry.Standing standing -> Outcome.UNCHANGED;
                    case Entry.Gone gone -> Outcome.UNCHANGED;
                })
                .toList();
    }
}
