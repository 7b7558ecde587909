/** From bytes to text: content codings and charsets, whose labels are checked and not believed. */
@NullMarked
package dev.talentwire.ingest.decode;

import org.jspecify.annotations.NullMarked;
