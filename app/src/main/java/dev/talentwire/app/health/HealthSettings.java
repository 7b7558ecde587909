package dev.talentwire.app.health;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where {@code /health} and {@code /metrics} are served.
 *
 * @param address where it listens; anything but loopback needs a token
 * @param port    none: 19080 if free, else any; 0: any free one
 * @param token   asked for as {@code Authorization: Bearer …} by {@code /metrics} and for details of health
 * @param tls     none: it speaks HTTP, which others on the way can read
 * @param maxLag  records by which the worst partition may be behind while the process is still called ready
 */
public record HealthSettings(
        String address,
        @Nullable Integer port,
        @Nullable String token,
        @Nullable HealthTls tls,
        int maxLag) {

    /** The port used unless the configuration names another. */
    public static final int USUAL_PORT = 19_080;

    private static final int HIGHEST_PORT = 65_535;
    private static final int DEFAULT_MAX_LAG = 10_000;
    private static final int SHORTEST_TOKEN = 16;

    public HealthSettings {
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            throw new IllegalArgumentException("port must be from 0 (any free one) to " + HIGHEST_PORT);
        }
        if (maxLag < 0) {
            throw new IllegalArgumentException("maxLag is " + maxLag + ", and must not be negative");
        }
        if (token != null && token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("token must have at least " + SHORTEST_TOKEN + " characters");
        }
        if (token == null && !resolved(address).isLoopbackAddress()) {
            throw new IllegalArgumentException("address is " + address
                    + ", which others can reach, and there is no token; set TALENTWIRE_HEALTH_TOKEN, or listen"
                    + " on 127.0.0.1");
        }
    }

    /** Loopback, the usual port, ready within 10,000 records of the end. */
    public static HealthSettings defaults() {
        return new HealthSettings("127.0.0.1", null, null, null, DEFAULT_MAX_LAG);
    }

    /** Without the token: settings are told in logs. */
    @Override
    public String toString() {
        return "HealthSettings[" + address + ", port=" + port + ", token=" + (token == null ? "none" : "***") + ", tls="
                + tls + ", maxLag=" + maxLag + "]";
    }

    /** Where what listens on a port is found from this machine. */
    URI uri(int port) {
        InetAddress on = inetAddress();
        String host = on.isAnyLocalAddress() ? "127.0.0.1" : address;
        return URI.create(
                (tls == null ? "http://" : "https://") + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    /** The address to listen on. */
    InetAddress inetAddress() {
        return resolved(address);
    }

    private static InetAddress resolved(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("address is " + address + ", which is no address of this machine", e);
        }
    }
}
