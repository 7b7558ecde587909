@NullMarked
package dev.talentwire.ingest.date;

import org.jspecify.annotations.NullMarked;
