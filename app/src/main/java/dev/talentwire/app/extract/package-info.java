/** {@code talentwire extract} and {@code explain}: reading articles without Kafka. */
@NullMarked
package dev.talentwire.app.extract;

import org.jspecify.annotations.NullMarked;
