package dev.talentwire.ingest.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long a document stays fresh by its {@code Cache-Control} header (RFC 9111 section 5.2.2). */
final class MaxAge {

    private static final String MAX_AGE = "max-age=";
    private static final int MOST_DIGITS = 9;

    private MaxAge() {}

    /** Empty when the header says nothing, or forbids to rely on it. */
    static Optional<Duration> parse(String header) {
        var directives = Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .toList();
        if (directives.contains("no-cache") || directives.contains("no-store")) {
            return Optional.empty();
        }
        return directives.stream()
                .filter(directive -> directive.startsWith(MAX_AGE))
                .map(directive -> directive.substring(MAX_AGE.length()).replace("\"", ""))
                .filter(seconds -> seconds.matches("\\d{1," + MOST_DIGITS + "}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .findFirst();
    }
}
