/** Enrich and aggregate made to begin again from the archive. */
@NullMarked
package dev.talentwire.app.reset;

import org.jspecify.annotations.NullMarked;
