@NullMarked
package dev.talentwire.ingest.identity;

import org.jspecify.annotations.NullMarked;
