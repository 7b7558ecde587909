package dev.talentwire.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What to ingest and how to fetch it.
 *
 * @param sources polled side by side; ids are unique
 * @param fetch   manners and limits on the web
 */
public record IngestSettings(List<SourceSettings> sources, FetchSettings fetch) {

    public IngestSettings {
        sources = List.copyOf(sources);
        Set<String> seen = new HashSet<>();
        List<String> twice = sources.stream()
                .map(SourceSettings::id)
                .filter(id -> !seen.add(id))
                .toList();
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException(
                    "sources must have ids of their own; more than one is called " + String.join(", ", twice));
        }
    }
}
