/**
 * The web → Article. {@link dev.talentwire.ingest.Ingest} polls sources and writes each article once;
 * {@link dev.talentwire.ingest.ArticleFiles} reads article files without Kafka. Other packages below this one are internal.
 */
@NullMarked
package dev.talentwire.ingest;

import org.jspecify.annotations.NullMarked;
