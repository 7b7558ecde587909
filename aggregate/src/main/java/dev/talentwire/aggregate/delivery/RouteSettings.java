package dev.talentwire.aggregate.delivery;

import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.Severity;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where alerts go, and which. */
public sealed interface RouteSettings permits AlertmanagerRoute, WebhookRoute {

    /** Names the route in the delivery log and in commands; must not change. */
    String name();

    /** Where it goes. */
    URI url();

    /** The least severity; null for all. */
    @Nullable
    Severity severity();

    /** Ids of the companies or groups; null for all. */
    @Nullable
    Set<String> companies();

    /** True for an alert that this route is for. */
    default boolean takes(DepartureAlert alert) {
        Severity least = severity();
        Set<String> wanted = companies();
        return (least == null || alert.getSeverity().compareTo(least) >= 0)
                && (wanted == null || wanted.contains(alert.getCompanyId()) || wanted.contains(alert.getGroupId()));
    }

    /** @throws IllegalArgumentException when name or address cannot be used */
    static void check(String name, URI url) {
        if (!name.matches("[A-Za-z0-9._-]{1,60}")) {
            throw new IllegalArgumentException(
                    "name is " + name + "; it must be 1 to 60 letters, digits, dots, hyphens or underscores");
        }
        if (!Set.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "url is " + url + "; it must be an http or https address such as https://alerts.example/hook");
        }
        if (url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "url holds a password; give it as the route's secret or token, as ${env:NAME} or ${file:PATH}");
        }
    }

    /** @throws IllegalArgumentException when a secret cannot be one; the message does not repeat it */
    static void checkSecret(String key, String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException(key + " is empty; set what ${env:NAME} or ${file:PATH} names");
        }
        if (secret.startsWith("env:") || secret.startsWith("file:")) {
            throw new IllegalArgumentException(key + " must say where the secret is as ${env:NAME} or ${file:PATH}");
        }
    }
}
