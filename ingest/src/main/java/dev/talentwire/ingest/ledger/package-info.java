/** The transactional writer to Kafka and what it remembers. The only package here that knows Kafka. */
@NullMarked
package dev.talentwire.ingest.ledger;

import org.jspecify.annotations.NullMarked;
