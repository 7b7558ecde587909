/** Publication dates as the web writes them. */
@NullMarked
package dev.talentwire.ingest.date;

import org.jspecify.annotations.NullMarked;
