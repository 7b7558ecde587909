package dev.talentwire.aggregate;

import static dev.talentwire.aggregate.News.article;
import static dev.talentwire.aggregate.News.left;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Not a test: prints what a departure costs, through the whole topology, in processor time of its thread, when asked to with
 * {@code -Dcounting.rounds=3} (docs/speed.md). A test driver commits after every record, so each departure costs a
 * recount here: what several of them save that come between two commits does not show.
 */
@EnabledIfSystemProperty(named = "counting.rounds", matches = "[0-9]+")
class MeasureCounting {

    private static final int ROUNDS = Integer.getInteger("counting.rounds", 1);
    private static final int MEASURED = 50;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @Test
    void prints_what_a_departure_costs() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int companies : new int[] {1, 50}) {
                measure(round, companies);
            }
        }
    }

    private void measure(int round, int companies) {
        int number = 0;
        try (var flow = new Flow(folder.resolve("state-" + round + "-" + companies), "2026-11-20")) {
            for (int already : new int[] {200, 600}) {
                for (; number < already; number++) {
                    depart(flow, number, companies);
                }
                long begun = threads.getCurrentThreadCpuTime();
                for (; number < already + MEASURED; number++) {
                    depart(flow, number, companies);
                }
                System.out.printf(
                        Locale.ROOT,
                        "round %d, %d companies, %d had left: %.2f ms a departure%n",
                        round,
                        companies,
                        already,
                        (threads.getCurrentThreadCpuTime() - begun) / 1e6 / MEASURED);
                flow.compactedCounts();
            }
        }
    }

    private static void depart(Flow flow, int number, int companies) {
        flow.publish(article(
                "a-" + number,
                "2026-11-19",
                left("人" + number, "公司" + number % companies).as("副总裁").build()));
    }
}
