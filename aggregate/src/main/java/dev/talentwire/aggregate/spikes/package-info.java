/**
 * Spikes: when more people leave a company than its history explains, and the life of the alert that says so.
 *
 * <p>Start at {@link dev.talentwire.aggregate.spikes.SpikeRule}.
 */
@NullMarked
package dev.talentwire.aggregate.spikes;

import org.jspecify.annotations.NullMarked;
