/**
 * Targets for Jazzer, one for each thing that reads what strangers wrote. The build replays their seeds; see ingest/README.md for how to
 * let them run for longer.
 */
@NullMarked
package dev.talentwire.ingest.fuzz;

import org.jspecify.annotations.NullMarked;
