/** Article files: text, saved pages, JSON lines. */
@NullMarked
package dev.talentwire.ingest.file;

import org.jspecify.annotations.NullMarked;
