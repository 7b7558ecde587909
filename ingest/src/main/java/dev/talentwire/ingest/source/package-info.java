/** Polling: when a source is read, what is fetched from it, and what happens when that fails. */
@NullMarked
package dev.talentwire.ingest.source;

import org.jspecify.annotations.NullMarked;
