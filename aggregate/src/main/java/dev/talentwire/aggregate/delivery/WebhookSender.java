package dev.talentwire.aggregate.delivery;

import dev.talentwire.schemas.DepartureAlert;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed JSON, after Standard Webhooks (https://www.standardwebhooks.com): the headers {@code webhook-id}, {@code webhook-timestamp} and
 * {@code webhook-signature}, which is {@code v1,} and the base64 of HMAC-SHA256 over {@code id.timestamp.body}. The id is the idempotency key;
 * it also comes as {@code Idempotency-Key}.
 */
final class WebhookSender implements AlertSender {

    private static final String ALGORITHM = "HmacSHA256";

    private final WebhookRoute route;
    private final Post post;
    private final InstantSource clock;
    private final byte[] key;

    WebhookSender(WebhookRoute route, Post post, InstantSource clock) {
        this.route = route;
        this.post = post;
        this.clock = clock;
        this.key = route.key();
    }

    @Override
    public Answer send(DepartureAlert alert, String idempotencyKey) {
        byte[] body = AlertJson.of(alert).toString().getBytes(StandardCharsets.UTF_8);
        long timestamp = clock.instant().getEpochSecond();
        var headers = new LinkedHashMap<String, String>();
        headers.put("Idempotency-Key", idempotencyKey);
        headers.put("webhook-id", idempotencyKey);
        headers.put("webhook-timestamp", String.valueOf(timestamp));
        headers.put("webhook-signature", "v1," + signature(idempotencyKey + "." + timestamp + ".", body));
        return post.json(route.url(), body, headers);
    }

    @Override
    public boolean forgets() {
        return false;
    }

    @Override
    public void close() {
        post.close();
    }

    private String signature(String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot compute " + ALGORITHM + ", which every JDK must", e);
        }
    }
}
