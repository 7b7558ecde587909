package dev.talentwire.ingest.web;

import java.util.concurrent.TimeUnit;

/** Time that only passes: for pauses and deadlines, whatever the machine's clock says. */
interface Ticks {

    /** The machine's. */
    Ticks SYSTEM = new Ticks() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pause(long nanos) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    };

    /** Nanoseconds since some moment. */
    long nanos();

    /** Waits. */
    void pause(long nanos) throws InterruptedException;
}
