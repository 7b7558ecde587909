/** What a page says of itself: title, author, date, language and address, each with where it was read. */
@NullMarked
package dev.talentwire.ingest.page.metadata;

import org.jspecify.annotations.NullMarked;
