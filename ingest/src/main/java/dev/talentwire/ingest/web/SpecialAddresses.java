package dev.talentwire.ingest.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The addresses that are no place on the public internet: the special-purpose registries of IANA (RFC 6890 and its successors). Of
 * IPv6 only 2000::/3 is public, less the blocks in it that are special or that hide an IPv4 address.
 */
final class SpecialAddresses {

    // Nobody compares blocks.
    @SuppressWarnings("ArrayRecordComponent")
    private record Block(byte[] prefix, int bits, String what) {

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >>> bit % Byte.SIZE;
                if ((address[bit / Byte.SIZE] & mask) != (prefix[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> SPECIAL = List.of(
            block("0.0.0.0", 8, "\"this network\""),
            block("10.0.0.0", 8, "private"),
            block("100.64.0.0", 10, "carrier-grade NAT, where clouds keep metadata services"),
            block("127.0.0.0", 8, "loopback"),
            block("169.254.0.0", 16, "link-local, where clouds keep metadata services"),
            block("172.16.0.0", 12, "private"),
            block("192.0.0.0", 24, "for protocols"),
            block("192.0.2.0", 24, "for documentation"),
            block("192.88.99.0", 24, "a 6to4 relay"),
            block("192.168.0.0", 16, "private"),
            block("198.18.0.0", 15, "for benchmarks"),
            block("198.51.100.0", 24, "for documentation"),
            block("203.0.113.0", 24, "for documentation"),
            block("224.0.0.0", 4, "multicast"),
            block("240.0.0.0", 4, "reserved"),
            block("168.63.129.16", 32, "a cloud's metadata service"),
            block("2001::", 23, "for protocols, Teredo among them"),
            block("2001:db8::", 32, "for documentation"),
            block("2002::", 16, "6to4, which hides an IPv4 address"),
            block("3fff::", 20, "for documentation"));

    private static final Block GLOBAL_UNICAST = block("2000::", 3, "public");

    /** ISATAP (RFC 5214): an interface identifier of 0:5efe or 200:5efe before an IPv4 address. */
    private static final int ISATAP_AT = 8;

    /**
     * One rule.
     *
     * @param what    the addresses that it forbids are, for people
     * @param forbids an address of 4 or 16 bytes
     */
    record Guard(String what, Predicate<byte[]> forbids) {}

    /** All rules; the first that forbids an address gives the reason. */
    static final List<Guard> GUARDS = Stream.concat(
                    SPECIAL.stream().map(block -> new Guard(block.what(), block::contains)),
                    Stream.of(
                            new Guard(
                                    "outside public IPv6 (loopback, link-local, private, multicast, NAT64 or mapped IPv4)",
                                    SpecialAddresses::isOtherIpv6),
                            new Guard("ISATAP, which hides an IPv4 address", SpecialAddresses::isIsatap)))
            .toList();

    private SpecialAddresses() {}

    /** Why an address may not be connected to; empty for a public one. */
    static Optional<String> reasonAgainst(InetAddress address) {
        return reasonAgainst(address, GUARDS);
    }

    static Optional<String> reasonAgainst(InetAddress address, List<Guard> guards) {
        byte[] bytes = address.getAddress();
        return guards.stream()
                .filter(guard -> guard.forbids().test(bytes))
                .map(Guard::what)
                .findFirst();
    }

    private static boolean isOtherIpv6(byte[] bytes) {
        return bytes.length == GLOBAL_UNICAST.prefix().length && !GLOBAL_UNICAST.contains(bytes);
    }

    private static boolean isIsatap(byte[] bytes) {
        return bytes.length > ISATAP_AT + 4
                && (bytes[ISATAP_AT] & 0xFD) == 0
                && bytes[ISATAP_AT + 1] == 0
                && bytes[ISATAP_AT + 2] == 0x5e
                && bytes[ISATAP_AT + 3] == (byte) 0xfe;
    }

    private static Block block(String address, int bits, String what) {
        try {
            return new Block(InetAddress.getByName(address).getAddress(), bits, what);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address + " is no literal address", e);
        }
    }
}
