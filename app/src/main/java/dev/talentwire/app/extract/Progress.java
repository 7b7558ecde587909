package dev.talentwire.app.extract;

import java.io.PrintWriter;

/** Articles so far, on one line of the terminal; silent when stderr is none, as the launcher says. */
final class Progress {

    private static final long EVERY_NANOS = 200_000_000;

    private final PrintWriter err;
    private final boolean shown = Boolean.getBoolean("talentwire.progress");
    private final long begun = System.nanoTime();
    private long articles;
    private long last = begun;

    Progress(PrintWriter err) {
        this.err = err;
    }

    void step() {
        articles++;
        long now = System.nanoTime();
        if (shown && now - last > EVERY_NANOS) {
            last = now;
            print(now);
        }
    }

    void end() {
        if (shown && last > begun) {
            print(System.nanoTime());
            err.println();
        }
    }

    private void print(long now) {
        err.printf("\r%,d articles, %,.0f a second ", articles, articles * 1e9 / (now - begun));
        err.flush();
    }
}
