/**
 * What the spike rule is worth: simulated companies, detectors side by side, and a table.
 *
 * <p>Start at {@link dev.talentwire.aggregate.simulation.Simulation}.
 */
@NullMarked
package dev.talentwire.aggregate.simulation;

import org.jspecify.annotations.NullMarked;
