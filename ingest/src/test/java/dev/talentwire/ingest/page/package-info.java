@NullMarked
package dev.talentwire.ingest.page;

import org.jspecify.annotations.NullMarked;
