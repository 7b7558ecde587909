/**
 * Rolling counts: which moves count for a company, on which day, in which window.
 *
 * <p>Start at {@link dev.talentwire.aggregate.counts.CompanyLedger}.
 */
@NullMarked
package dev.talentwire.aggregate.counts;

import org.jspecify.annotations.NullMarked;
