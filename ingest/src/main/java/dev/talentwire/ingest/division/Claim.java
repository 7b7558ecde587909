package dev.talentwire.ingest.division;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What an instance owns at this moment, in the form in which a transaction proves it (KIP-447): the group refuses offsets of a member
 * that it has given up, and then the whole transaction fails.
 *
 * @param offsets of the partitions owned; their numbers mean nothing
 * @param member  of the group, with its generation
 */
record Claim(Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata member) {}
