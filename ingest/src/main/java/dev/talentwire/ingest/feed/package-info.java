/** RSS and Atom into items. */
@NullMarked
package dev.talentwire.ingest.feed;

import org.jspecify.annotations.NullMarked;
