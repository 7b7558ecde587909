package dev.talentwire.ingest;

import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy between us and the web: https goes through it by CONNECT, http by absolute addresses. Behind a proxy the address that
 * is connected to is the proxy's choice: names that resolve here are still checked before they are handed over, but only the proxy can
 * keep a name that changes its address, or that only the proxy can resolve, from leading inwards. Let the proxy refuse private addresses.
 *
 * @param host     the proxy's own name or address, which may be private
 * @param port     1 to 65535
 * @param user     sent to the proxy only, when it asks; null for none
 * @param password the user's; null for none
 */
public record ProxySettings(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password) {

    private static final int HIGHEST_PORT = 65_535;

    public ProxySettings {
        if (host.isBlank() || host.contains("/") || host.contains("@")) {
            throw new IllegalArgumentException("host is \"" + host + "\", and must be a bare name such as proxy.example");
        }
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port is " + port + ", and must be from 1 to " + HIGHEST_PORT);
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("user and password belong together: give both or neither");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port + (user == null ? "" : " as " + user);
    }
}
