package dev.talentwire.app.rejected;

import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.schemas.Rejected;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One record of the topic of rejections.
 *
 * @param place    where it stands, which is its name on the command line
 * @param raw      as it stands there
 * @param rejected what it says
 */
record Kept(Place place, ConsumerRecord<byte[], byte[]> raw, Rejected rejected) {

    /** Partition and offset, written {@code 2/1047}. */
    record Place(int partition, long offset) implements Comparable<Place> {

        /** @throws Refusal when the text is no place */
        static Place parse(String text) {
            if (!text.matches("\\d{1,9}/\\d{1,18}")) {
                throw new Refusal("\"" + text
                        + "\" names no rejection; PARTITION/OFFSET is expected, such as 0/12, as list prints it");
            }
            String[] numbers = text.split("/", 2);
            return new Place(Integer.parseInt(numbers[0]), Long.parseLong(numbers[1]));
        }

        @Override
        public int compareTo(Place other) {
            return partition != other.partition
                    ? Integer.compare(partition, other.partition)
                    : Long.compare(offset, other.offset);
        }

        @Override
        public String toString() {
            return partition + "/" + offset;
        }
    }

    /** Whether it is a record of Kafka, which can be sent again; a document from the web can only be fetched again. */
    boolean isRecord() {
        return rejected.getSourceTopic() != null
                && rejected.getSourcePartition() != null
                && rejected.getPayload() != null;
    }
}
