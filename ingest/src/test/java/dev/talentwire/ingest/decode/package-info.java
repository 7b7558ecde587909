@NullMarked
package dev.talentwire.ingest.decode;

import org.jspecify.annotations.NullMarked;
