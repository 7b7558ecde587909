package dev.talentwire.app.extract;

import dev.talentwire.app.refusal.Refusal;
import java.io.PrintWriter;

/** Standard output, and a word when nobody takes it any more: a {@link PrintWriter} by itself keeps that secret. */
record Results(PrintWriter out) {

    /** Prints and flushes. @throws Refusal when the disk is full or the reader has gone */
    void println(String text) {
        out.println(text);
        if (out.checkError()) {
            throw new Refusal("Stopped: standard output takes no more. Is the disk full, or has the reader gone?");
        }
    }
}
