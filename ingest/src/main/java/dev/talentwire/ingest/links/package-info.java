/** Finds the links to articles on pages that have no feed; pure code. */
@NullMarked
package dev.talentwire.ingest.links;

import org.jspecify.annotations.NullMarked;
