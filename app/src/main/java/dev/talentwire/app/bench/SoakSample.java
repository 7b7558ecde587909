package dev.talentwire.app.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * What a talentwire process uses at one moment. Sizes in bytes.
 *
 * @param at       since its start
 * @param heap     live objects: the heap in use right after a full collection
 * @param resident memory that the system gives it; 0 where the system does not tell
 * @param files    open file descriptors
 * @param state    local state of the Kafka Streams applications
 * @param topics   the embedded broker's folder
 * @param logs     its log files
 * @param articles written to Kafka since its start
 * @param behind   records not read yet, summed over the stages
 */
record SoakSample(
        Duration at,
        long heap,
        long resident,
        long threads,
        long files,
        long state,
        long topics,
        long logs,
        long articles,
        long behind) {

    static final double MIB = 1024 * 1024;

    String line() {
        return String.format(
                Locale.ROOT,
                "%5d s  heap %6.1f  resident %6.1f  threads %d  files %d  state %5.1f  topics %6.1f  logs %4.1f MiB  articles %d"
                        + "  behind %d",
                at.toSeconds(),
                heap / MIB,
                resident / MIB,
                threads,
                files,
                state / MIB,
                topics / MIB,
                logs / MIB,
                articles,
                behind);
    }
}
