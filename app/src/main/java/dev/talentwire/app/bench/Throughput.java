package dev.talentwire.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What so many articles took, and what is kept of them. Sizes in bytes.
 *
 * @param took     by the clock; says little on a machine that others use, too
 * @param work     processor time of all threads, broker included
 * @param topics   by which the broker's folder grew
 * @param state    by which local state grew
 * @param heap     live objects at the end
 * @param resident memory that the system gives the process at the end
 */
record Throughput(int articles, Duration took, Duration work, long topics, long state, long heap, long resident) {

    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();
    private static final double GIB = SoakSample.MIB * 1024;

    /** The busiest hour of a day has three times the articles of a mean one, and half of a core stays free in it. */
    private static final double RESERVE = 6;

    private static final List<Integer> A_DAY = List.of(10_000, 50_000, 250_000, 1_000_000);

    /** Processor time for one article, in milliseconds. */
    double millisAnArticle() {
        return work.toNanos() / 1e6 / articles;
    }

    /** Cores for so many articles a day, with the reserve. */
    double cores(int articlesADay) {
        return RESERVE * articlesADay * millisAnArticle() / 1_000 / SECONDS_A_DAY;
    }

    /** Disk for so many articles a day over a year, one replica, in GiB. */
    double gibibytesAYear(int articlesADay) {
        return 365.0 * articlesADay * (topics + state) / articles / GIB;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d articles in %d s (%.1f a second); %.1f ms of processor time each",
                articles,
                took.toSeconds(),
                1e9 * articles / took.toNanos(),
                millisAnArticle()));
        lines.add(String.format(
                Locale.ROOT,
                "kept of each: %d bytes in topics, %d bytes of local state; live heap %.0f MiB, resident %.0f MiB",
                topics / articles,
                state / articles,
                heap / SoakSample.MIB,
                resident / SoakSample.MIB));
        A_DAY.forEach(day -> lines.add(String.format(
                Locale.ROOT, "%9d a day: %6.2f cores, %7.1f GiB a year", day, cores(day), gibibytesAYear(day))));
        return lines;
    }
}
