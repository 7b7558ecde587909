/** Small facts about elements and their text that every reader of a page needs. */
@NullMarked
package dev.talentwire.ingest.page.markup;

import org.jspecify.annotations.NullMarked;
