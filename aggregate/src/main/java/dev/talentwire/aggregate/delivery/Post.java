package dev.talentwire.aggregate.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Posts JSON and says what the answer means. Redirects are not followed: a receiver is where the operator says. */
final class Post implements AutoCloseable {

    private static final Set<Integer> PASSING = Set.of(408, 425, 429);
    private static final int LONGEST_ANSWER = 300;

    private final HttpClient client;
    private final Duration timeout;
    private final InstantSource clock;

    Post(Duration timeout, InstantSource clock) {
        // Receivers that do not know the offer of HTTP/2 in a plain request would stumble over it.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.timeout = timeout;
        this.clock = clock;
    }

    Answer json(URI url, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return meaning(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return new Answer.TryAgain("no answer from " + url.getAuthority() + ": " + e, Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.TryAgain("interrupted", Optional.empty());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** RFC 9110: 2xx is done; 408, 425, 429 and 5xx pass; anything else stays as it is. */
    private Answer meaning(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Answer.Delivered();
        }
        String text = new String(response.body(), StandardCharsets.UTF_8).strip();
        String why = "HTTP " + status
                + (text.isEmpty() ? "" : ": " + text.substring(0, Math.min(text.length(), LONGEST_ANSWER)));
        return status >= 500 || PASSING.contains(status)
                ? new Answer.TryAgain(
                        why, response.headers().firstValue("Retry-After").flatMap(this::wait))
                : new Answer.Refused(why);
    }

    private Optional<Duration> wait(String retryAfter) {
        try {
            if (retryAfter.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
            }
            Instant at = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), at);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException e) {
            // Neither seconds nor a date: our own wait will do.
            return Optional.empty();
        }
    }
}
