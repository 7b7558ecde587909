/** {@code talentwire fetch}: what would be ingested, without writing anything. */
@NullMarked
package dev.talentwire.app.fetch;

import org.jspecify.annotations.NullMarked;
