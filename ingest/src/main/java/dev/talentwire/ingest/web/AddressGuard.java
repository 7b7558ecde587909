package dev.talentwire.ingest.web;

import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.ProxySettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resolves host names for the HTTP client and gives it only addresses that may be connected to. The client connects to these
 * addresses and looks nothing up again, so a name that resolves differently a moment later (rebinding) gains nothing, and every
 * spelling of an address ({@code 2130706433}, {@code 0x7f.1}) is judged by the address that it means.
 */
final class AddressGuard implements DnsResolver {

    private static final Logger log = LoggerFactory.getLogger(AddressGuard.class);

    private final DnsResolver names;
    private final FetchSettings settings;

    /** A guard that lets every address of the hosts through that the settings allow. */
    AddressGuard(FetchSettings settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    AddressGuard(FetchSettings settings, DnsResolver names) {
        this.settings = settings;
        this.names = names;
    }

    /**
     * Judges a name that a proxy will look up and connect to. What cannot be resolved here is left to the proxy.
     *
     * @throws ForbiddenAddressException when it resolves to addresses none of which may be connected to
     */
    void judgeForProxy(String host, int port) throws ForbiddenAddressException {
        try {
            resolve(host, port);
        } catch (ForbiddenAddressException e) {
            throw e;
        } catch (UnknownHostException e) {
            log.debug("{} is not known here; the proxy decides", host);
        }
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (isProxy(host, port) || allows(host, port)) {
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
        return settings.allowedHosts().contains(name)
                || settings.allowedHosts().contains(name + ":" + port)
                || settings.host(name).allowPrivateAddress();
    }

    /** The proxy is the operator's own, wherever it stands. */
    private boolean isProxy(String host, int port) {
        ProxySettings proxy = settings.proxy();
        return proxy != null && proxy.port() == port && proxy.host().equalsIgnoreCase(host);
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
                    + "); if this host is yours, add it to ingest.fetch.allowedHosts");
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
