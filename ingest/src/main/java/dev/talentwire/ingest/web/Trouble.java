package dev.talentwire.ingest.web;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** What Java's exceptions about connections mean, with the cause in front, in words that an operator knows. */
final class Trouble {

    private static final double MILLIS = 1e3;

    private Trouble() {}

    /** Such as {@code cannot find host news.example}. */
    static String reason(URI url, Exception failure) {
        return switch (failure) {
            case UnknownHostException e -> "cannot find host " + url.getHost();
            case ConnectException e -> "cannot connect to " + url.getHost() + ": " + e.getMessage();
            case NoRouteToHostException e -> "cannot reach " + url.getHost() + ": " + e.getMessage();
            case SSLException e -> "no trusted connection to " + url.getHost() + ": " + e.getMessage();
            default ->
                url + " cannot be fetched: "
                        + (failure.getMessage() == null ? failure.toString() : failure.getMessage());
        };
    }

    /** Such as {@code 30 s} or {@code 0.5 s}. */
    static String inSeconds(Duration time) {
        return time.toMillis() % MILLIS == 0 ? time.toSeconds() + " s" : time.toMillis() / MILLIS + " s";
    }
}
