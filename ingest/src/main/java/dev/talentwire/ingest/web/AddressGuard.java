package dev.talentwire.ingest.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves host names for the HTTP client and gives it only addresses that may be connected to. The client connects to these
 * addresses and looks nothing up again, so a name that resolves differently a moment later (rebinding) gains nothing, and every
 * spelling of an address ({@code 2130706433}, {@code 0x7f.1}) is judged by the address that it means.
 */
final class AddressGuard implements DnsResolver {

    private final DnsResolver names;
    private final Set<String> allowed;

    /**
     * A guard.
     *
     * @param allowed {@code host} or {@code host:port} that may have any address
     */
    AddressGuard(Set<String> allowed) {
        this(allowed, SystemDefaultDnsResolver.INSTANCE);
    }

    AddressGuard(Set<String> allowed, DnsResolver names) {
        this.allowed = Set.copyOf(allowed);
        this.names = names;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (allows(host, port)) {
            return Arrays.stream(addresses)
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
        }
        return publicOnes(host, addresses).stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return publicOnes(host, names.resolve(host)).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        // Nobody needs it, and a reverse lookup would tell the name server what we read.
        return host;
    }

    private boolean allows(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        return allowed.contains(name) || allowed.contains(name + ":" + port);
    }

    private static List<InetAddress> publicOnes(String host, InetAddress[] addresses) throws UnknownHostException {
        List<InetAddress> good = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        for (InetAddress address : addresses) {
            SpecialAddresses.reasonAgainst(address)
                    .ifPresentOrElse(
                            reason -> bad.add(address.getHostAddress() + " is " + reason), () -> good.add(address));
        }
        if (good.isEmpty()) {
            throw new ForbiddenAddressException("the address of " + host + " is not public (" + String.join(", ", bad)
                    + "); if this host is yours, add it to the allowed hosts");
        }
        return good;
    }

    /** A host none of whose addresses may be connected to. */
    static final class ForbiddenAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenAddressException(String message) {
            super(message);
        }
    }
}
