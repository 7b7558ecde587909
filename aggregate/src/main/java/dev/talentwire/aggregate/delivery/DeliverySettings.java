package dev.talentwire.aggregate.delivery;

import java.time.Duration;
import java.util.List;

/**
 * How alerts leave the topic.
 *
 * @param routes    where they go; none: nowhere
 * @param timeout   for one request
 * @param firstWait before a request that failed is tried again; it doubles with each failure
 * @param longestWait at most that long
 * @param resend    how often an Alertmanager is told again of what still fires, since it forgets at its own restarts
 */
public record DeliverySettings(
        List<RouteSettings> routes, Duration timeout, Duration firstWait, Duration longestWait, Duration resend) {

    public DeliverySettings {
        routes = List.copyOf(routes);
        positive("timeout", timeout);
        positive("firstWait", firstWait);
        positive("longestWait", longestWait);
        positive("resend", resend);
        if (routes.stream().map(RouteSettings::name).distinct().count() < routes.size()) {
            throw new IllegalArgumentException("two routes have one name; each needs its own");
        }
    }

    /** No routes; 10 s for a request, 1 s to 5 minutes between tries, Alertmanagers told again every minute. */
    public static DeliverySettings defaults() {
        return new DeliverySettings(
                List.of(), Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofMinutes(1));
    }

    /** The wait after so many failures in a row. */
    public Duration waitAfter(int failures) {
        int doublings = Math.clamp(failures - 1L, 0, 30);
        Duration wait = firstWait.multipliedBy(1L << doublings);
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }

    private static void positive(String name, Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException("delivery." + name + " is " + value + "; it must be above 0");
        }
    }
}
