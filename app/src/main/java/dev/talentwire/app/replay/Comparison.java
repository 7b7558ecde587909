package dev.talentwire.app.replay;

import dev.talentwire.app.replay.Differences.Difference;
import dev.talentwire.app.replay.Differences.Tally;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.Topic;
import dev.talentwire.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;

/** What a replay came to, beside what is live, in lines for people. */
final class Comparison {

    /** Keys that are shown of one topic. */
    private static final int SHOWN = 5;

    private final List<String> lines = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();
    private boolean equal = true;

    private Comparison() {}

    static Comparison of(Topics live, Topics replay, PartitionReader reader) {
        var comparison = new Comparison();
        comparison.lines.add(String.format("  %-20s%10s%10s%10s%10s", "", "same", "new", "changed", "gone"));
        for (Results results : Results.swapped(live, replay)) {
            comparison.equal &= comparison.add(results, new Differences(reader), live.prefix());
        }
        comparison.add(Results.alerts(live, replay), new Differences(reader), live.prefix());
        comparison.lines.addAll(comparison.examples);
        comparison.lines.add("  rejected, live: " + rejections(live.rejected(), reader) + "; replay: "
                + rejections(replay.rejected(), reader));
        return comparison;
    }

    /** True when the replay comes to what is live; rejections apart, and alerts, which also follow from the order of news. */
    boolean isEqual() {
        return equal;
    }

    List<String> lines() {
        return lines;
    }

    private boolean add(Results results, Differences differences, String prefix) {
        var shown = new ArrayList<String>();
        Tally tally = differences.each(results.live(), results.replayed(), results.form(), difference -> {
            if (shown.size() < SHOWN) {
                shown.add(example(difference));
            }
        });
        String name = results.live().substring(prefix.length());
        lines.add(String.format(
                "  %-20s%10d%10d%10d%10d", name, tally.same(), tally.added(), tally.changed(), tally.gone()));
        shown.forEach(line -> examples.add("  " + name + " " + line));
        if (shown.size() < tally.added() + tally.changed() + tally.gone()) {
            examples.add("  " + name + " …");
        }
        return tally.isEqual();
    }

    private static String example(Difference difference) {
        return switch (difference) {
            case Difference.New found -> "new: " + text(found.replayed().key());
            case Difference.Changed found -> "changed: " + text(found.replayed().key());
            case Difference.Gone gone -> "gone: " + text(gone.key());
        };
    }

    private static String text(byte[] key) {
        return new String(key, StandardCharsets.UTF_8);
    }

    private static String rejections(Topic<Rejected> topic, PartitionReader reader) {
        Map<String, Integer> byReason = new TreeMap<>();
        reader.read(topic.name(), input -> byReason.merge(reason(topic, input.value()), 1, Integer::sum));
        return byReason.isEmpty()
                ? "none"
                : byReason.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static String reason(Topic<Rejected> topic, byte[] value) {
        try {
            Rejected rejected = topic.values().deserializer().deserialize(topic.name(), value);
            return rejected.getStage() + " " + rejected.getReason();
        } catch (SerializationException e) {
            return "undecodable";
        }
    }
}
