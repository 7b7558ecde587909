@NullMarked
package dev.talentwire.ingest.file;

import org.jspecify.annotations.NullMarked;
