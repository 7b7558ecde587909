package dev.talentwire.ingest.ledger;

import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.FetchState;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.SourceStatus;
import java.util.Optional;

/** Something to write down. */
public sealed interface Entry {

    /**
     * An article, to be emitted if it is new or was corrected.
     *
     * @param article without cluster id: the ledger gives it one
     * @param fetched how the document was fetched, when it came from the web; its id is the link that was followed
     */
    record Publish(Article article, Optional<FetchState> fetched) implements Entry {}

    /**
     * A document that cannot be used; the same defect of the same document is written once.
     *
     * @param key      the document's
     * @param rejected what is wrong with it
     * @param fetched  how it was fetched, when it came from the web
     */
    record Reject(String key, Rejected rejected, Optional<FetchState> fetched) implements Entry {}

    /**
     * A document that was read to the end, such as a feed whose items are all written.
     *
     * @param fetched how it was fetched
     */
    record Note(FetchState fetched) implements Entry {}

    /**
     * How a source stands now.
     *
     * @param status replaces what was written of it before
     */
    record Standing(SourceStatus status) implements Entry {}

    /**
     * A source that is no longer read.
     *
     * @param sourceId of which nothing is known from now on
     */
    record Gone(String sourceId) implements Entry {}

    /** What became of an entry. */
    enum Outcome {
        /** An article that was not known. */
        EMITTED,
        /** A new version of a known article. */
        CORRECTED,
        /** Nothing was to be emitted. */
        UNCHANGED,
        /** Written to the rejected documents. */
        REJECTED
    }
}
