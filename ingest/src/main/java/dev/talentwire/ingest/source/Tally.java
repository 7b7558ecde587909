package dev.talentwire.ingest.source;

import dev.talentwire.ingest.ledger.Entry.Outcome;
import java.util.Collection;
import java.util.concurrent.atomic.LongAdder;

/** What a source has given since start. */
final class Tally {

    private final LongAdder fresh = new LongAdder();
    private final LongAdder corrected = new LongAdder();
    private final LongAdder rejected = new LongAdder();

    void add(Collection<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case EMITTED -> fresh.increment();
                case CORRECTED -> corrected.increment();
                case REJECTED -> rejected.increment();
                case UNCHANGED -> {}
            }
        }
    }

    /** Articles that were not known before. */
    long fresh() {
        return fresh.sum();
    }

    /** Articles, corrected versions included. */
    long articles() {
        return fresh.sum() + corrected.sum();
    }

    long rejected() {
        return rejected.sum();
    }
}
