package dev.talentwire.aggregate;

import dev.talentwire.aggregate.delivery.DeliverySettings;
import dev.talentwire.aggregate.moves.ConsolidationSettings;
import dev.talentwire.aggregate.spikes.SpikeSettings;
import dev.talentwire.schemas.MoveStatus;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How moves are consolidated, counted and watched.
 *
 * @param windowDays      rolling windows, in days
 * @param countedStatuses statuses under which a move counts; others show by status only
 * @param spikes          when departures are too many
 * @param consolidation   when two reports mean one move
 * @param aging           how often the calendar and the sources are looked at, so that windows move on when no news comes
 * @param delivery        where alerts go
 */
public record AggregateSettings(
        List<Integer> windowDays,
        Set<MoveStatus> countedStatuses,
        SpikeSettings spikes,
        ConsolidationSettings consolidation,
        Duration aging,
        DeliverySettings delivery) {

    public AggregateSettings {
        windowDays = windowDays.stream().sorted().distinct().toList();
        countedStatuses = Set.copyOf(countedStatuses);
        if (windowDays.isEmpty() || windowDays.getFirst() < 1) {
            throw new IllegalArgumentException(
                    "aggregate.windowDays is " + windowDays + "; it must name at least one window of at least 1 day");
        }
        if (countedStatuses.isEmpty()) {
            throw new IllegalArgumentException("countedStatuses must name at least one status, such as confirmed");
        }
        if (countedStatuses.contains(MoveStatus.DENIED) || countedStatuses.contains(MoveStatus.NEGATED)) {
            throw new IllegalArgumentException(
                    "countedStatuses must leave out denied and negated: a move that was denied or did not happen"
                            + " cannot count");
        }
        if (aging.toMillis() < 1) {
            throw new IllegalArgumentException("aggregate.aging is " + aging + "; it must be at least a millisecond");
        }
    }

    /** The same, with another notion of what is too many. */
    public AggregateSettings withSpikes(SpikeSettings other) {
        return new AggregateSettings(windowDays, countedStatuses, other, consolidation, aging, delivery);
    }

    /** The same, with other ways of alerts to people. */
    public AggregateSettings withDelivery(DeliverySettings other) {
        return new AggregateSettings(windowDays, countedStatuses, spikes, consolidation, aging, other);
    }

    /** Windows of 7, 30, 90 and 365 days; rumours do not count; the calendar is looked at every minute. */
    public static AggregateSettings defaults() {
        return new AggregateSettings(
                List.of(7, 30, 90, 365),
                EnumSet.of(MoveStatus.CONFIRMED, MoveStatus.REPORTED, MoveStatus.PLANNED),
                SpikeSettings.defaults(),
                ConsolidationSettings.defaults(),
                Duration.ofMinutes(1),
                DeliverySettings.defaults());
    }
}
