/** An HTML page into title, author, date and paragraphs. */
@NullMarked
package dev.talentwire.ingest.page;

import org.jspecify.annotations.NullMarked;
