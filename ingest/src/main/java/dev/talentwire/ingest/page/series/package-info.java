/** Articles that are spread over several pages. */
@NullMarked
package dev.talentwire.ingest.page.series;

import org.jspecify.annotations.NullMarked;
