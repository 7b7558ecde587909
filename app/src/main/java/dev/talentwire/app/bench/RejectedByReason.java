package dev.talentwire.app.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a process has rejected.
 *
 * @param counts by stage and reason, such as {@code ingest not-found}; none is zero
 */
record RejectedByReason(Map<String, Long> counts) {

    private static final Pattern FIGURE =
            Pattern.compile("talentwire_rejected_total\\{reason=\"([^\"]*)\",stage=\"([^\"]*)\"} ([0-9.Ee+]+)");

    /** Reads it from figures in Prometheus' text form. */
    static RejectedByReason of(String figures) {
        Map<String, Long> counts = new TreeMap<>();
        Matcher figure = FIGURE.matcher(figures);
        while (figure.find()) {
            long count = (long) Double.parseDouble(figure.group(3));
            if (count > 0) {
                counts.merge(figure.group(2) + " " + figure.group(1), count, Long::sum);
            }
        }
        long all = RunningProcess.sum(figures, "talentwire_rejected_total");
        if (all != counts.values().stream().mapToLong(Long::longValue).sum()) {
            throw new IllegalStateException(
                    "Of " + all + " rejections only these have a reason that can be read: " + counts);
        }
        return new RejectedByReason(counts);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    @Override
    public String toString() {
        return isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }
}
