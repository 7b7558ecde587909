package dev.talentwire.app.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What a process prints, and when. */
final class Said {

    private record Line(long millis, String text) {}

    private final long begun = System.nanoTime();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Thread reading;

    /** Reads until the process ends. */
    Said(BufferedReader from) {
        reading = Thread.ofVirtual().start(() -> {
            try (from) {
                from.lines().forEach(line -> lines.add(new Line(sinceStart(), line)));
            } catch (IOException | UncheckedIOException e) {
                // Killed while it spoke.
                lines.add(new Line(sinceStart(), e.toString()));
            }
        });
    }

    /** All that a process said that has ended. */
    String all() throws InterruptedException {
        reading.join();
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /** What it has said so far, each line with the milliseconds since the start. */
    String timed() {
        return lines.stream().map(line -> line.millis() + " ms " + line.text()).collect(Collectors.joining("\n"));
    }

    private long sinceStart() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
