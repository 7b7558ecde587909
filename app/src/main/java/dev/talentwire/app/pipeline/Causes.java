package dev.talentwire.app.pipeline;

import java.util.stream.Stream;

/**
 * Why something failed.
 *
 * @param failure which others may lie behind
 */
record Causes(Throwable failure) {

    /** Whether the failure, or one behind it, is of a type. */
    boolean include(Class<? extends Throwable> type) {
        return chain().anyMatch(type::isInstance);
    }

    /** The failure with which it began. */
    Throwable root() {
        return chain().reduce(failure, (first, behind) -> behind);
    }

    private Stream<Throwable> chain() {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
