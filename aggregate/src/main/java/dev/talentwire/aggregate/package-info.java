/**
 * Move reports become consolidated moves, rolling counts per company, and departure alerts: wiring only. The arithmetic is in
 * {@code moves}, {@code counts} and {@code spikes}, which know no Kafka.
 */
@NullMarked
package dev.talentwire.aggregate;

import org.jspecify.annotations.NullMarked;
