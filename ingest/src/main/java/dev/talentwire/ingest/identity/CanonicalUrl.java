package dev.talentwire.ingest.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling for the many URLs of one article (RFC 3986 section 6.2, and no tracking parameters). The order of parameters is kept,
 * since servers may read meaning into it.
 */
public final class CanonicalUrl {

    private static final Set<String> TRACKING = Set.of(
            "spm",
            "scm",
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "yclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "hmsr",
            "hmpl",
            "hmcu",
            "hmkw",
            "hmci",
            "wxfrom",
            "isappinstalled",
            "nsukey",
            "share_token",
            "share_from",
            "sharefrom",
            "share_source",
            "share_medium",
            "shareto",
            "sharer_shareid",
            "vd_source",
            "xtrack",
            "ncid",
            "_ga",
            "_gl",
            "ref_src",
            "ref_url",
            "cmpid",
            "tracking_id",
            "srcid",
            "weibo_id",
            "from_wecom",
            "chksm",
            "scene",
            "clicktime",
            "enterid",
            "exportkey",
            "pass_ticket");
    private static final Set<String> SHARED_FROM =
            Set.of("timeline", "singlemessage", "groupmessage", "rss", "feed", "weibo", "wechat", "qq", "app", "share");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final Pattern NOT_URI = Pattern.compile("[\\s\"<>\\\\^`{|}]|[^\\x21-\\x7E]|%(?![0-9A-Fa-f]{2})");
    private static final Pattern IPV6_HOST = Pattern.compile("^(?:[A-Za-z]+:)?//\\[[^/?#]*\\]");
    private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^/?#]*");

    private CanonicalUrl() {}

    /**
     * The canonical spelling of an absolute http or https URL; other URIs come back as they are.
     *
     * @param url absolute
     */
    public static URI of(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!isWeb(scheme) || url.getHost() == null) {
            return url;
        }
        int defaultPort = scheme.equals("http") ? HTTP : HTTPS;
        int port = url.getPort();
        String authority = host(url) + (port < 0 || port == defaultPort ? "" : ":" + port);
        String path = path(url.getRawPath());
        String query = url.getRawQuery() == null ? "" : withoutTracking(url.getRawQuery());
        return URI.create(scheme + "://" + authority + path + (query.isEmpty() ? "" : "?" + escapes(query)));
    }

    /** Dots are taken out last: an escape or a session may hide them. */
    private static String path(String raw) {
        String readable =
                escapes(raw.indexOf(';') < 0 ? raw : SESSION.matcher(raw).replaceAll(""));
        if (!readable.startsWith("/")) {
            return "/" + readable;
        }
        boolean normal = !readable.contains("/.") && !readable.contains("//");
        String path = normal
                ? readable
                : URI.create("http://host" + readable).normalize().getRawPath();
        while (path.startsWith("/../")) {
            path = path.substring(3);
        }
        return path.equals("/..") || path.isEmpty() ? "/" : path;
    }

    /**
     * Reads a link as a page or a feed writes it: relative to {@code base}, with spaces, with characters beyond ASCII.
     *
     * @return an absolute http or https URL, not yet canonical; empty for anything else
     */
    public static Optional<URI> resolve(URI base, String link) {
        String bare = link.strip();
        String escaped = isPlain(bare) ? bare : NOT_URI.matcher(bare).replaceAll(found -> percent(found.group()));
        // Brackets belong to IPv6 addresses, and are to be escaped everywhere else.
        int brackets = escaped.indexOf('[') >= 0 && IPV6_HOST.matcher(escaped).find() ? escaped.indexOf(']') + 1 : 0;
        String rest = escaped.substring(brackets).replace("[", "%5B").replace("]", "%5D");
        try {
            URI reference = new URI(escaped.substring(0, brackets) + rest);
            URI url = isQuery(reference) ? withQuery(base, reference) : base.resolve(reference);
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            return isWeb(scheme) && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Pages are full of things in href that are no URLs; they link to nothing.
            return Optional.empty();
        }
    }

    /** Whether a link has only such characters as every address may have, as nearly all links do. */
    private static boolean isPlain(String link) {
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !digit && "-./:?&=_#;+~,".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@link URI#resolve} follows RFC 2396 and loses the last segment of the path here, where RFC 3986 and browsers keep it. */
    private static boolean isQuery(URI reference) {
        return reference.getScheme() == null
                && reference.getRawAuthority() == null
                && "".equals(reference.getRawPath())
                && reference.getRawQuery() != null;
    }

    private static URI withQuery(URI base, URI reference) {
        return URI.create(base.toString().split("[?#]", 2)[0] + "?" + reference.getRawQuery());
    }

    /**
     * Whether a page may say that its canonical address is {@code canonical}: only within its own site, and not the site's front
     * page, which careless templates give for every article.
     */
    public static boolean mayStandFor(URI page, URI canonical) {
        String path = canonical.getRawPath() == null ? "" : canonical.getRawPath();
        boolean frontPage = (path.isEmpty() || path.equals("/")) && canonical.getRawQuery() == null;
        boolean pageIsFront = page.getRawPath() == null || page.getRawPath().length() <= 1;
        return (!frontPage || pageIsFront) && site(host(page)).equals(site(host(canonical)));
    }

    private static boolean isWeb(String scheme) {
        return scheme.equals("http") || scheme.equals("https");
    }

    private static String host(URI url) {
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** The part of a host name that one owner has, near enough: its last two labels, three where the second is a category. */
    private static String site(String host) {
        String[] labels = host.split("\\.", -1);
        if (labels.length <= 2 || Character.isDigit(host.charAt(host.length() - 1)) || host.startsWith("[")) {
            return host;
        }
        String second = labels[labels.length - 2];
        int keep = Set.of("com", "net", "org", "gov", "edu", "co", "ac", "or", "ne")
                        .contains(second)
                ? 3
                : 2;
        return Arrays.stream(labels).skip(Math.max(0, labels.length - keep)).collect(Collectors.joining("."));
    }

    private static String withoutTracking(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> !pair.isEmpty() && !isTracking(pair))
                .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String pair) {
        int equals = pair.indexOf('=');
        String name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
        String value = equals < 0 ? "" : pair.substring(equals + 1).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_")
                || TRACKING.contains(name)
                || ((name.equals("from") || name.equals("ref") || name.equals("source"))
                        && SHARED_FROM.contains(value));
    }

    /** Escapes in capitals, and none for characters that need none. */
    private static String escapes(String raw) {
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        var out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '%') {
                out.append(c);
                continue;
            }
            int value = Integer.parseInt(raw, i + 1, i + 3, 16);
            boolean unreserved = value < 0x80 && (Character.isLetterOrDigit(value) || "-._~".indexOf(value) >= 0);
            out.append(
                    unreserved
                            ? String.valueOf((char) value)
                            : raw.substring(i, i + 3).toUpperCase(Locale.ROOT));
            i += 2;
        }
        return out.toString();
    }

    private static String percent(String text) {
        var out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
        }
        return out.toString();
    }
}
