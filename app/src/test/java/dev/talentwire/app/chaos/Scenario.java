package dev.talentwire.app.chaos;

import java.util.Optional;

/**
 * One kind of trouble.
 *
 * @param id      how it is asked for
 * @param what    happens
 * @param mutant  what is switched off with {@code --mutant}, so that the oracle must find something
 * @param missing what this machine lacks for it; empty when it can be run
 * @param trouble makes it
 */
record Scenario(String id, String what, String mutant, Missing missing, Trouble trouble) {

    /** Looks at the machine. */
    interface Missing {
        Optional<String> now() throws InterruptedException;
    }

    /** Starts the processes, lets articles come, and makes trouble; at its end all processes run that are needed to finish. */
    interface Trouble {
        void happens(Storm storm, BrokerProcess broker, boolean mutant) throws Exception;
    }
}
