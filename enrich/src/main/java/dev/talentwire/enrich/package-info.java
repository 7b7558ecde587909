/** From an article to what it says: names, tone, and moves. The door is {@link dev.talentwire.enrich.Enricher}. */
@NullMarked
package dev.talentwire.enrich;

import org.jspecify.annotations.NullMarked;
