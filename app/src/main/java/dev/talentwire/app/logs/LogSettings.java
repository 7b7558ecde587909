package dev.talentwire.app.logs;

/**
 * How log lines look.
 *
 * @param format plain for people, json for log collectors: one object a line, with {@code trace} where a record's trace is known
 */
public record LogSettings(Format format) {

    /** The form of a line. */
    public enum Format {
        PLAIN,
        JSON
    }

    /** Plain lines. */
    public static LogSettings defaults() {
        return new LogSettings(Format.PLAIN);
    }
}
