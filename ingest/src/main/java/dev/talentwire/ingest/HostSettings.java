package dev.talentwire.ingest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one host instead of the general {@link FetchSettings}.
 *
 * @param delay               least time between two requests; null for the general one. A longer crawl delay in robots.txt still holds
 * @param concurrency         requests that may be under way at once, 1 to 64; with more than one, the delay counts from start to start
 * @param userAgent           sent to this host; null for the general one
 * @param allowPrivateAddress whether the host may be fetched although its address is not public
 */
public record HostSettings(
        @Nullable Duration delay, int concurrency, @Nullable String userAgent, boolean allowPrivateAddress) {

    /** More at once is no manners but an attack. */
    private static final int MOST_AT_ONCE = 64;

    /** Nothing special. */
    public static final HostSettings NONE = new HostSettings(null, 1, null, false);

    public HostSettings {
        if (delay != null && delay.isNegative()) {
            throw new IllegalArgumentException("delay is " + delay + ", and must not be negative");
        }
        if (concurrency < 1 || concurrency > MOST_AT_ONCE) {
            throw new IllegalArgumentException(
                    "concurrency is " + concurrency + ", and must be from 1 to " + MOST_AT_ONCE);
        }
        if (userAgent != null) {
            FetchSettings.problemOfUserAgent(userAgent).ifPresent(problem -> {
                throw new IllegalArgumentException(problem);
            });
        }
    }
}
