/**
 * A Kafka broker inside this process, for people who have none: one node, KRaft, loopback only, on a durable data directory.
 *
 * <p>Kafka's server classes are internal to Kafka and are used nowhere else; a test keeps it so.
 */
@NullMarked
package dev.talentwire.app.broker;

import org.jspecify.annotations.NullMarked;
