package dev.talentwire.aggregate.delivery;

import dev.talentwire.schemas.Severity;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Any receiver of signed JSON, after the Standard Webhooks specification.
 *
 * @param secret where to find the key of the signature, {@code env:NAME} or {@code file:PATH}
 */
public record WebhookRoute(
        String name,
        URI url,
        @Nullable Severity severity,
        @Nullable Set<String> companies,
        String secret) implements RouteSettings {

    public WebhookRoute {
        RouteSettings.check(name, url);
        companies = companies == null ? null : Set.copyOf(companies);
        Secret.check("secret", secret);
    }
}
