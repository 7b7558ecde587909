package dev.talentwire.app.extract;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the input, on stderr: the first line with its number at once, and of lines right behind it with which the same is
 * wrong where they begin and how many there are, as {@code {"file","line","lines","error"}}. A file of another kind would say the same a thousand times.
 */
final class Complaints {

    private final PrintWriter err;
    private Result.@Nullable Wrong last;
    private int more;

    Complaints(PrintWriter err) {
        this.err = err;
    }

    void tell(Result.Wrong wrong) {
        if (last != null && last.goesOn(wrong, more)) {
            more++;
            return;
        }
        end();
        err.println(wrong.json());
        last = wrong;
    }

    /** Says what is still to be said. */
    void end() {
        if (last != null && more > 0) {
            err.println(last.json(more));
        }
        more = 0;
    }

    /** Whether anything was wrong. */
    boolean any() {
        return last != null;
    }
}
