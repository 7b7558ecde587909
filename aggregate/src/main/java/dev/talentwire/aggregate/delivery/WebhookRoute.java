package dev.talentwire.aggregate.delivery;

import dev.talentwire.schemas.Severity;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Any receiver of signed JSON, after the Standard Webhooks specification.
 *
 * @param secret key of the signature
 */
public record WebhookRoute(
        String name,
        URI url,
        @Nullable Severity severity,
        @Nullable Set<String> companies,
        String secret) implements RouteSettings {

    /** In front of a key that is given in base64. */
    private static final String BASE64 = "whsec_";

    public WebhookRoute {
        RouteSettings.check(name, url);
        companies = companies == null ? null : Set.copyOf(companies);
        RouteSettings.checkSecret("secret", secret);
        if (secret.startsWith(BASE64)) {
            checkBase64(secret);
        }
    }

    private static void checkBase64(String secret) {
        try {
            Base64.getDecoder().decode(secret.strip().substring(BASE64.length()));
        } catch (IllegalArgumentException e) {
            // Without the cause, which repeats a piece of the secret.
            throw new IllegalArgumentException("secret begins with " + BASE64
                    + " and is no base64 after it; set what ${env:NAME} or ${file:PATH} names");
        }
    }

    /** The bytes that sign. */
    byte[] key() {
        String text = secret.strip();
        return text.startsWith(BASE64)
                ? Base64.getDecoder().decode(text.substring(BASE64.length()))
                : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the secret: settings are told in logs. */
    @Override
    public String toString() {
        return "WebhookRoute[" + name + ", " + url + "]";
    }
}
