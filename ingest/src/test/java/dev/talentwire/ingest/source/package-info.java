@NullMarked
package dev.talentwire.ingest.source;

import org.jspecify.annotations.NullMarked;
