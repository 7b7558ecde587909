@NullMarked
package dev.talentwire.ingest.bench;

import org.jspecify.annotations.NullMarked;
