@NullMarked
package dev.talentwire.ingest.page.series;

import org.jspecify.annotations.NullMarked;
