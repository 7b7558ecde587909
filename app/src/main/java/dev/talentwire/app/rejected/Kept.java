package dev.talentwire.app.rejected;

import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Rejections;
import java.nio.charset.StandardCharsets;
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

    /** Key of the record, which is that of what was rejected; empty without one. */
    String key() {
        return raw.key() == null ? "" : new String(raw.key(), StandardCharsets.UTF_8);
    }

    /** Where it came from, for people. */
    String origin() {
        if (isRecount()) {
            return "a recount of " + key();
        }
        if (rejected.getSourceTopic() != null) {
            return rejected.getSourceTopic() + "[" + rejected.getSourcePartition() + "]@" + rejected.getSourceOffset();
        }
        return isPage() ? "the web" : "a file or topic that a source reads";
    }

    /** What may help, of one that cannot be sent again. */
    String advice() {
        if (isRecount()) {
            return origin() + " is made again with the company's next news or at the change of day";
        }
        if (rejected.getSourceTopic() != null) {
            return "its bytes were not kept; they are at " + origin() + " while that topic keeps them";
        }
        return isPage()
                ? "its source asks for it again after ingest.fetch.recheck, and ./talentwire fetch URL shows what there is now"
                : "mend what the source reads, and it is read again";
    }

    /** Whether counting a company failed: there are no bytes to send again then, wherever the news came from. */
    private boolean isRecount() {
        return rejected.getReason().equals(Rejections.RECOUNT);
    }

    private boolean isPage() {
        return key().startsWith("http://") || key().startsWith("https://");
    }

    /** Whether it is a record of Kafka, which can be sent again; what a source read can only be read again. */
    boolean isRecord() {
        return rejected.getSourceTopic() != null
                && rejected.getSourcePartition() != null
                && rejected.getPayload() != null;
    }
}
