/** What operators know: organisations, positions and word lists, read from tab-separated files. */
@NullMarked
package dev.talentwire.enrich.lexicon;

import org.jspecify.annotations.NullMarked;
