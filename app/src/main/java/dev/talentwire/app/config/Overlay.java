package dev.talentwire.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One value set over the file.
 *
 * @param steps  keys from the top down
 * @param value  what is set
 * @param origin who set it, such as {@code --set}
 */
record Overlay(List<String> steps, JsonNode value, String origin) {

    Overlay {
        steps = List.copyOf(steps);
    }

    String path() {
        return String.join(".", steps);
    }

    void applyTo(ObjectNode tree) {
        ObjectNode section = tree;
        for (String step : steps.subList(0, steps.size() - 1)) {
            JsonNode next = section.get(step);
            section = next instanceof ObjectNode below ? below : section.putObject(step);
        }
        section.set(steps.getLast(), value);
    }
}
