@NullMarked
package dev.talentwire.ingest;

import org.jspecify.annotations.NullMarked;
