/**
 * The vocabulary of talentwire: Avro classes, topics as typed objects, and the serdes that read and write them.
 *
 * <p>A Java consumer depends on this module alone: {@code Topics.withPrefix("talentwire.").talentMoves()} names the topic and
 * holds its deserialiser.
 */
@NullMarked
package dev.talentwire.schemas;

import org.jspecify.annotations.NullMarked;
