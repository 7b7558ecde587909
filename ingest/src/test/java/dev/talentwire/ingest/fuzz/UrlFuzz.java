package dev.talentwire.ingest.fuzz;

import dev.talentwire.ingest.identity.CanonicalUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Any link resolves to a web address whose canonical spelling is canonical, or to nothing. */
public final class UrlFuzz {

    private static final URI BASE = URI.create("https://www.example.com/a/b.html?c=d");

    private UrlFuzz() {}

    /** Jazzer calls this. */
    public static void fuzzerTestOneInput(byte[] data) {
        String link = new String(data, StandardCharsets.UTF_8);
        CanonicalUrl.resolve(BASE, link).ifPresent(url -> {
            URI once = CanonicalUrl.of(url);
            URI twice = CanonicalUrl.of(once);
            if (!once.equals(twice)) {
                throw new IllegalStateException(link + " is first " + once + " and then " + twice);
            }
            CanonicalUrl.mayStandFor(BASE, once);
        });
    }
}
