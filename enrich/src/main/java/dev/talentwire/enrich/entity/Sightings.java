package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.name.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that an article shows of each name that may be an employer's: what the rules weigh and what the tagger reads, over all places. */
final class Sightings {

    private final String text;
    private final Map<String, Sighting> names = new LinkedHashMap<>();

    Sightings(String text) {
        this.text = text;
    }

    /** All names, in order of appearance among the rules' proposals first. */
    Iterable<Sighting> all() {
        return names.values();
    }

    void proposed(List<NameCandidate> candidates) {
        for (NameCandidate candidate : candidates) {
            of(candidate).proposed(candidate);
        }
    }

    /**
     * @param taken true where something else is known to stand
     */
    void read(TaggerView view, boolean[] taken) {
        @Nullable Name[] covering = new Name[text.length()];
        for (Name name : view.organisations()) {
            boolean free = name.end() - name.start() > 1;
            for (int i = name.start(); i < name.end(); i++) {
                covering[i] = name;
                free &= !taken[i];
            }
            if (free) {
                names.computeIfAbsent(text.substring(name.start(), name.end()), Sighting::new)
                        .read(name.margin());
            }
        }
        for (Sighting sighting : names.values()) {
            for (NameCandidate candidate : sighting.candidates()) {
                if (view.asked(candidate.start())) {
                    sighting.ask();
                }
                if (crossed(candidate, covering)) {
                    sighting.cross();
                }
            }
        }
    }

    /** Whether the tagger reads a name there that overlaps with a proposed one and is another. */
    private static boolean crossed(NameCandidate candidate, @Nullable Name[] covering) {
        for (int i = candidate.start(); i < candidate.end(); i++) {
            Name name = covering[i];
            if (name != null && (name.start() != candidate.start() || name.end() != candidate.end())) {
                return true;
            }
        }
        return false;
    }

    private Sighting of(NameCandidate candidate) {
        return names.computeIfAbsent(text.substring(candidate.start(), candidate.end()), Sighting::new);
    }
}
