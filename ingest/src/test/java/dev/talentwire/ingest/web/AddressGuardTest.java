package dev.talentwire.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talentwire.ingest.FetchSettings;
import dev.talentwire.ingest.web.AddressGuard.ForbiddenAddressException;
import dev.talentwire.ingest.web.SpecialAddresses.Guard;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

final class AddressGuardTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "addresses.tsv", delimiter = '\t')
    void letsOnlyPublicAddressesThrough(String address, String isPublic) throws UnknownHostException {
        InetAddress literal = InetAddress.getByName(address);

        assertThat(SpecialAddresses.reasonAgainst(literal).isEmpty()).isEqualTo(isPublic.equals("yes"));
    }

    static List<Guard> guards() {
        return SpecialAddresses.GUARDS;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guards")
    void withoutAnyOneGuardAnAddressOfTheTableWouldSlipThrough(Guard removed) throws IOException {
        // Given all guards but one
        List<Guard> others = SpecialAddresses.GUARDS.stream()
                .filter(guard -> !guard.equals(removed))
                .toList();

        // When the addresses of the table that are not public are judged
        List<String> slipped = forbidden().stream()
                .filter(address ->
                        SpecialAddresses.reasonAgainst(address, others).isEmpty())
                .map(InetAddress::getHostAddress)
                .toList();

        // Then one at least would be connected to
        assertThat(slipped).isNotEmpty();
    }

    private static List<InetAddress> forbidden() throws IOException {
        try (InputStream table = AddressGuardTest.class.getResourceAsStream("addresses.tsv")) {
            List<InetAddress> addresses = new ArrayList<>();
            for (String line : new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] row = line.split("\t", -1);
                if (row.length > 1 && row[1].equals("no")) {
                    addresses.add(InetAddress.getByName(row[0]));
                }
            }
            return addresses;
        }
    }

    @Test
    void givesThePublicOnesOfAMixedAnswer() throws UnknownHostException {
        var guard = new AddressGuard(FetchSettings.defaults(), answers("10.0.0.1", "8.8.8.8", "::1"));

        assertThat(guard.resolve("mixed.example", 443))
                .containsExactly(new InetSocketAddress(InetAddress.getByName("8.8.8.8"), 443));
    }

    @Test
    void judgesEveryAnswerAnew() throws UnknownHostException {
        // Given a name that is public at first and then turns inwards
        var turns = new Object() {
            private int asked;
        };
        var guard = new AddressGuard(
                FetchSettings.defaults(),
                names(host -> InetAddress.getByName(turns.asked++ == 0 ? "8.8.8.8" : "127.0.0.1")));

        assertThat(guard.resolve("rebinding.example", 80)).hasSize(1);
        assertThatThrownBy(() -> guard.resolve("rebinding.example", 80)).isInstanceOf(ForbiddenAddressException.class);
    }

    @Test
    void refusesANameWithoutAnyPublicAddressAndSaysWhatToDo() {
        var guard = new AddressGuard(FetchSettings.defaults(), answers("169.254.169.254"));

        assertThatThrownBy(() -> guard.resolve("metadata.example", 80))
                .isInstanceOf(ForbiddenAddressException.class)
                .hasMessageContaining("169.254.169.254 is link-local")
                .hasMessageContaining("ingest.fetch.allowedHosts");
    }

    @Test
    void allowsTheOperatorsHostOnItsPortOnly() throws UnknownHostException {
        var guard = new AddressGuard(FetchSettings.defaults().allowing(Set.of("intranet:8080")), answers("10.0.0.1"));

        assertThat(guard.resolve("Intranet", 8080)).hasSize(1);
        assertThatThrownBy(() -> guard.resolve("intranet", 22)).isInstanceOf(ForbiddenAddressException.class);
        assertThatThrownBy(() -> guard.resolve("other", 8080)).isInstanceOf(ForbiddenAddressException.class);
    }

    private static DnsResolver answers(String... addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                var found = new InetAddress[addresses.length];
                for (int i = 0; i < found.length; i++) {
                    found[i] = InetAddress.getByName(addresses[i]);
                }
                return found;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private interface Lookup {
        InetAddress find(String host) throws UnknownHostException;
    }

    private static DnsResolver names(Lookup lookup) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {lookup.find(host)};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
