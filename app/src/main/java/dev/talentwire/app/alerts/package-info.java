/** {@code talentwire alerts}: what an operator does with the delivery of alerts. */
@NullMarked
package dev.talentwire.app.alerts;

import org.jspecify.annotations.NullMarked;
