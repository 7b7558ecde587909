package dev.talentwire.app.health;

import java.util.List;

/** What stands in the way. Asking has no side effects: nothing is fetched, no broker is called. */
public interface Health {

    /** Why the process cannot go on; empty while it can. */
    List<String> notLive();

    /** What is not assigned, not restored or not caught up yet; empty when all is. */
    List<String> notReady();
}
