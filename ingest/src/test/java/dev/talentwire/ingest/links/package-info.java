@NullMarked
package dev.talentwire.ingest.links;

import org.jspecify.annotations.NullMarked;
