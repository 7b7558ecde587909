package dev.talentwire.ingest.page.metadata;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a page says of its article.
 *
 * @param value what it says
 * @param where it says so, for people, such as {@code JSON-LD datePublished} or {@code meta og:title}
 */
public record Fact<T>(T value, String where) {

    <U> Optional<Fact<U>> as(Function<T, Optional<U>> reading) {
        return reading.apply(value).map(read -> new Fact<>(read, where));
    }
}
