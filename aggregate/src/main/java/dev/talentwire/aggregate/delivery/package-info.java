/**
 * How alerts reach people: routes, what is sent, how it is signed, and what an answer means.
 *
 * <p>Start at {@link dev.talentwire.aggregate.delivery.AlertSender}.
 */
@NullMarked
package dev.talentwire.aggregate.delivery;

import org.jspecify.annotations.NullMarked;
