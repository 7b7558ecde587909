package dev.talentwire.ingest;

import java.time.Duration;

/**
 * A Kafka topic of addresses, one in each record's value: plain text in UTF-8. What cannot be fetched for now is tried again; an offset
 * is committed when everything before it was written or rejected.
 *
 * @param id    see {@link SourceSettings#id()}; also part of the consumer group's name, so that a new id reads from the beginning
 * @param topic its full name; it must exist
 * @param every pause between two looks at an empty topic, and before what failed is tried again
 */
public record TopicSource(String id, String topic, Duration every) implements SourceSettings {

    public TopicSource {
        SourceSettings.check(id, every);
        if (!topic.matches("[A-Za-z0-9._-]{1,249}")) {
            throw new IllegalArgumentException("source " + id + ": topic is \"" + topic
                    + "\", and may hold letters, digits, dots, hyphens and underscores");
        }
    }

    @Override
    public String kind() {
        return "topic";
    }

    @Override
    public String place() {
        return topic;
    }
}
