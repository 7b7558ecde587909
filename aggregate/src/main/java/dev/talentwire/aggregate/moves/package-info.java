/**
 * Consolidation: everything that articles say about one person becomes the set of real moves of that person.
 *
 * <p>Start at {@link dev.talentwire.aggregate.moves.PersonMoves}. It is a pure function of the <em>set</em> of reports, so that
 * order of arrival, duplicates and delays cannot matter.
 */
@NullMarked
package dev.talentwire.aggregate.moves;

import org.jspecify.annotations.NullMarked;
