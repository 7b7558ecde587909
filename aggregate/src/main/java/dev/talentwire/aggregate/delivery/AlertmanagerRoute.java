package dev.talentwire.aggregate.delivery;

import dev.talentwire.schemas.Severity;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An Alertmanager, API v2.
 *
 * @param url   of the server, without {@code /api/v2/alerts}
 * @param token bearer token; null for none
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
            RouteSettings.checkSecret("token", token);
        }
    }

    /** Without the token: settings are told in logs. */
    @Override
    public String toString() {
        return "AlertmanagerRoute[" + name + ", " + url + "]";
    }
}
