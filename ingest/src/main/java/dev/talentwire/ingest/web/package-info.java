/** Fetching over HTTP: guarded addresses, polite pace, bounded size and time. */
@NullMarked
package dev.talentwire.ingest.web;

import org.jspecify.annotations.NullMarked;
