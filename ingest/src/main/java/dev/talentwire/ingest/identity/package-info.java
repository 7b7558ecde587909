/** Which article is which: canonical URLs, content hashes, scripts, near-duplicates. */
@NullMarked
package dev.talentwire.ingest.identity;

import org.jspecify.annotations.NullMarked;
