@NullMarked
package dev.talentwire.ingest.ledger;

import org.jspecify.annotations.NullMarked;
