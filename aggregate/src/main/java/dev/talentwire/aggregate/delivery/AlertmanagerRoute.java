package dev.talentwire.aggregate.delivery;

import dev.talentwire.schemas.Severity;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An Alertmanager, API v2.
 *
 * @param url   of the server, without {@code /api/v2/alerts}
 * @param token where to find a bearer token, {@code env:NAME} or {@code file:PATH}; null for none
 */
public record AlertmanagerRoute(
        String name,
        URI url,
        @Nullable Severity severity,
        @Nullable Set<String> companies,
        @Nullable String token) implements RouteSettings {

    public AlertmanagerRoute {
        RouteSettings.check(name, url);
        companies = companies == null ? null : Set.copyOf(companies);
        if (token != null) {
            Secret.check("token", token);
        }
    }
}
