package dev.talentwire.app.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used; it lists everything that is wrong at once. */
public final class InvalidSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidSettingsException(String origin, List<Problem> problems) {
        super(origin + " cannot be used:" + System.lineSeparator()
                + problems.stream().map(problem -> "  " + problem).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** A file that holds something else than settings. */
    InvalidSettingsException(String message) {
        super(message);
        this.problems = List.of();
    }

    /** A file that cannot be read at all. */
    InvalidSettingsException(String message, Throwable cause) {
        super(message, cause);
        this.problems = List.of();
    }

    /** At least one unless the file cannot be read at all, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
