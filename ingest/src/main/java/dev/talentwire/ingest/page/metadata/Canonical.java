package dev.talentwire.ingest.page.metadata;

import dev.talentwire.ingest.identity.CanonicalUrl;
import dev.talentwire.ingest.page.markup.Outline;
import java.net.URI;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The address that a page wants to be known by, if it may. */
final class Canonical {

    private Canonical() {}

    static Fact<URI> of(Outline page, JsonLd jsonLd, MetaTags meta, URI url, Predicate<URI> mayBeCanonical) {
        Stream<Fact<String>> links = page.all("link").stream()
                .filter(link -> link.attr("rel").strip().equalsIgnoreCase("canonical"))
                .map(link -> new Fact<>(link.attr("href"), "rel=canonical"));
        return Stream.of(links, meta.all("og:url"), jsonLd.address())
                .flatMap(facts -> facts)
                .filter(fact -> !fact.value().isBlank())
                .flatMap(fact -> fact.as(link -> CanonicalUrl.resolve(base(page, url), link)).stream())
                .filter(fact -> mayBeCanonical.test(fact.value()))
                .findFirst()
                .map(fact -> new Fact<>(CanonicalUrl.of(fact.value()), fact.where()))
                .orElseGet(() -> new Fact<>(CanonicalUrl.of(url), "address"));
    }

    private static URI base(Outline page, URI url) {
        return CanonicalUrl.resolve(url, page.document().baseUri()).orElse(url);
    }
}
