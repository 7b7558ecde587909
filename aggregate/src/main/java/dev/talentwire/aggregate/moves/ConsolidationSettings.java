package dev.talentwire.aggregate.moves;

import java.time.Duration;

/**
 * How far apart two reports may be and still mean the same move. All are counted in whole days.
 *
 * @param sameMove       largest gap between two stated dates of one departure or one arrival
 * @param sameRoleChange the same for role changes, which follow each other faster
 * @param settling       longest time between leaving one company and taking up the next post as part of one move
 * @param denialReach    how long after a move a denial can still mean it
 * @param repeatAfter    when only history tells of a move, and somebody repeats it as news this long afterwards, it stays history
 * @param reportsKept    most reports listed in one published move, at least 1; all of them count as origins
 */
public record ConsolidationSettings(
        Duration sameMove,
        Duration sameRoleChange,
        Duration settling,
        Duration denialReach,
        Duration repeatAfter,
        int reportsKept) {

    public ConsolidationSettings {
        positive("sameMove", sameMove);
        positive("sameRoleChange", sameRoleChange);
        positive("settling", settling);
        positive("denialReach", denialReach);
        positive("repeatAfter", repeatAfter);
        if (reportsKept < 1) {
            throw new IllegalArgumentException(
                    "consolidation.reportsKept is " + reportsKept + "; it must be at least 1");
        }
    }

    /** 180 days for one move, 60 for one role change, 540 to settle, 365 for denials, 120 for repeats, 60 reports. */
    public static ConsolidationSettings defaults() {
        return new ConsolidationSettings(
                Duration.ofDays(180),
                Duration.ofDays(60),
                Duration.ofDays(540),
                Duration.ofDays(365),
                Duration.ofDays(120),
                60);
    }

    private static void positive(String name, Duration value) {
        if (value.toDays() < 1) {
            throw new IllegalArgumentException(
                    "consolidation." + name + " is " + value + "; it must be at least a day");
        }
    }
}
