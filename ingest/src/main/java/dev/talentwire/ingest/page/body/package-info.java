/** The article's paragraphs out of a page: what is left out, where the text is, and how it is written down. */
@NullMarked
package dev.talentwire.ingest.page.body;

import org.jspecify.annotations.NullMarked;
