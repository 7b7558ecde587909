package dev.talentwire.app.config;

import java.util.List;
import java.util.Set;

/**
 * Settings, and where each value comes from.
 *
 * @param settings  as they hold
 * @param overrides in the order in which they were applied
 * @param fromFile  paths that the file sets
 * @param file      its name; empty when there is none
 * @param hidden    paths whose value came by a reference, and is therefore not shown
 */
public record Configuration(
        Settings settings, List<Origin> overrides, Set<String> fromFile, String file, Set<String> hidden) {

    /** Who set a path and all below it. */
    public record Origin(String path, String by) {}

    public Configuration {
        overrides = List.copyOf(overrides);
        fromFile = Set.copyOf(fromFile);
        hidden = Set.copyOf(hidden);
    }

    /** Every value that is not a section, as {@code path: value}, with who set it; secrets masked. */
    public List<SettingLine> lines() {
        return new SettingLines(this).all();
    }

    /** Who set the value at a path: an environment variable, {@code --set}, the file, or nobody. */
    String originOf(String path) {
        return overrides.reversed().stream()
                .filter(origin -> isWithin(path, origin.path()))
                .map(Origin::by)
                .findFirst()
                .orElseGet(() -> fromFile.stream().anyMatch(set -> isWithin(path, set)) ? file : "default");
    }

    private static boolean isWithin(String path, String section) {
        return path.equals(section) || path.startsWith(section + ".") || path.startsWith(section + "[");
    }
}
