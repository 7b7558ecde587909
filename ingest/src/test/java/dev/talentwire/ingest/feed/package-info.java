@NullMarked
package dev.talentwire.ingest.feed;

import org.jspecify.annotations.NullMarked;
