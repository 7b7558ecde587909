package dev.talentwire.ingest.web;

import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.ProxySettings;
import java.net.InetSocketAddress;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/** How connections are made. Everything that the library would do by itself is done by {@link WebClient}, or not at all. */
final class Connections {

    private static final int MOST_CONNECTIONS = 1000;
    /** As many as a host may be asked at once. */
    private static final int MOST_CONNECTIONS_TO_HOST = 64;

    private Connections() {}

    /**
     * How much may stand before a body.
     *
     * @param most    header fields of an answer
     * @param longest line, in bytes
     */
    record HeadLimits(int most, int longest) {
        static final HeadLimits USUAL = new HeadLimits(200, 16 << 10);
    }

    static CloseableHttpClient client(FetchSettings settings, AddressGuard guard, HeadLimits head) {
        Timeout connect = Timeout.of(settings.connectTimeout());
        Timeout read = Timeout.of(settings.timeout());
        Http1Config limits = Http1Config.custom()
                .setMaxHeaderCount(head.most())
                .setMaxLineLength(head.longest())
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(read)
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS_TO_HOST)
                .build();
        HttpClientBuilder client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(read)
                        .setConnectionRequestTimeout(read)
                        .build())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableDefaultUserAgent()
                .disableRedirectHandling();
        ProxySettings proxy = settings.proxy();
        if (proxy != null) {
            through(proxy, client);
        }
        return client.build();
    }

    private static void through(ProxySettings proxy, HttpClientBuilder client) {
        client.setProxy(new HttpHost("http", proxy.host(), proxy.port()));
        String user = proxy.user();
        String password = proxy.password();
        if (user != null && password != null) {
            var credentials = new BasicCredentialsProvider();
            credentials.setCredentials(
                    new AuthScope(proxy.host(), proxy.port()),
                    new UsernamePasswordCredentials(user, password.toCharArray()));
            client.setDefaultCredentialsProvider(credentials);
        }
    }

    /** The address at the other end. */
    static String remoteAddress(HttpClientContext context) {
        EndpointDetails end = context.getEndpointDetails();
        return end != null && end.getRemoteAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress() + ":" + address.getPort()
                : "unknown";
    }
}
