package dev.talentwire.app.config;

/**
 * One value of a configuration, for people.
 *
 * @param path   such as {@code ingest.fetch.hostDelay}
 * @param value  as one would write it in the file; secrets masked
 * @param origin who set it: a file, an environment variable, {@code --set}, or {@code default}
 */
public record SettingLine(String path, String value, String origin) {

    @Override
    public String toString() {
        return path + ": " + value + "   # " + origin;
    }
}
