package dev.talentwire.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How often a publisher wants to be asked: {@code ttl}, {@code skipHours} and {@code skipDays} of RSS 2.0, and HTTP's
 * {@code Cache-Control}.
 *
 * @param ttl       least time between two polls
 * @param skipHours hours of the day, 0 to 23 in UTC, in which not to ask
 * @param skipDays  days of the week, in UTC, on which not to ask
 */
public record Pace(Optional<Duration> ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

    /** No wishes. */
    public static final Pace ANY = new Pace(Optional.empty(), Set.of(), Set.of());

    /** A feed that asks for more is polled after this long: no source is abandoned. */
    private static final Duration LONGEST_TTL = Duration.ofDays(1);

    /** Delivery networks send the same long time with everything; a news feed that is looked at later is none. */
    private static final Duration LONGEST_FRESH = Duration.ofHours(1);

    private static final int HOURS_OF_DAY = 24;
    private static final int HOURS_OF_WEEK = 7 * HOURS_OF_DAY;

    public Pace {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }

    /** The same, of a document that its server calls fresh for a while. */
    public Pace fresh(Optional<Duration> time) {
        Optional<Duration> bounded = time.map(asked -> shorter(asked, LONGEST_FRESH));
        return new Pace(
                bounded.filter(fresh -> ttl.isEmpty() || fresh.compareTo(ttl.get()) > 0).or(() -> ttl),
                skipHours,
                skipDays);
    }

    /**
     * When to ask again.
     *
     * @param every the interval that the operator wants; a longer one that the publisher wants holds
     */
    public Instant next(Instant now, Duration every) {
        Duration asked = ttl.map(time -> shorter(time, LONGEST_TTL)).orElse(Duration.ZERO);
        Instant at = now.plus(asked.compareTo(every) > 0 ? asked : every);
        if (skipHours.size() >= HOURS_OF_DAY || skipDays.containsAll(EnumSet.allOf(DayOfWeek.class))) {
            // Who forbids everything has not meant it.
            return at;
        }
        for (int i = 0; i < HOURS_OF_WEEK && isSkipped(at); i++) {
            at = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        }
        return at;
    }

    private boolean isSkipped(Instant at) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        return skipHours.contains(time.getHour()) || skipDays.contains(time.getDayOfWeek());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
