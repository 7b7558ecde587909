package dev.talentwire.ingest.source;

import dev.talentwire.ingest.ledger.Entry.Outcome;
import java.util.Collection;
import java.util.concurrent.atomic.LongAdder;

/** What a source has given since start. */
final class Tally {

    private final LongAdder articles = new LongAdder();
    private final LongAdder rejected = new LongAdder();

    void add(Collection<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case EMITTED, CORRECTED -> articles.increment();
                case REJECTED -> rejected.increment();
                case UNCHANGED -> {}
            }
        }
    }

    long articles() {
        return articles.sum();
    }

    long rejected() {
        return rejected.sum();
    }
}
