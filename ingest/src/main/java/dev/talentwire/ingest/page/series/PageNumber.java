package dev.talentwire.ingest.page.series;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address read as one page of several.
 *
 * @param stem   what all pages have in common
 * @param number of the page, from 1
 */
record PageNumber(String stem, int number) {

    /** {@code a_2.html}, {@code a-2.html}, {@code a/2}, {@code a/page/2/}, {@code a_p2.html}. */
    private static final Pattern IN_PATH = Pattern.compile(
            "(?<stem>.*?[^/_-])(?:/page/|/p|/|_p|-p|_|-)(?<number>\\d{1,2})(?<end>/?|\\.\\p{Alpha}{3,5})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EXTENSION = Pattern.compile("(?:\\.\\p{Alpha}{3,5}|/)$");
    private static final Pattern IN_QUERY = Pattern.compile(
            "(?<=^|&)(?:page|p|pn|pg|pageno|page_no|paged|currentpage|pagenum|seite|pagina)=(\\d{1,2})(?=&|$)&?",
            Pattern.CASE_INSENSITIVE);

    /** The ways to read an address: as a first page, and as the page whose number stands in it. */
    static List<PageNumber> of(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : url.getRawQuery();
        List<PageNumber> readings = new ArrayList<>();
        readings.add(new PageNumber(stem(path, query), 1));
        Matcher inPath = IN_PATH.matcher(path);
        if (hasDigit(path) && inPath.matches()) {
            readings.add(new PageNumber(stem(inPath.group("stem"), query), Integer.parseInt(inPath.group("number"))));
        }
        Matcher inQuery = IN_QUERY.matcher(query);
        if (hasDigit(query) && inQuery.find()) {
            String rest = inQuery.replaceFirst("");
            readings.add(new PageNumber(
                    stem(path, rest.endsWith("&") ? rest.substring(0, rest.length() - 1) : rest),
                    Integer.parseInt(inQuery.group(1))));
        }
        return readings;
    }

    /** Whether a link may lead to a page of one of these numbers: it ends a part of it. */
    static boolean mayBe(String link, Set<Integer> numbers) {
        for (int i = 1; i < link.length(); i++) {
            if (!isDigit(link.charAt(i)) || "/_-pP=".indexOf(link.charAt(i - 1)) < 0) {
                continue;
            }
            int end = i + 1 < link.length() && isDigit(link.charAt(i + 1)) ? i + 2 : i + 1;
            boolean ends = end == link.length() || "./&#?".indexOf(link.charAt(end)) >= 0;
            if (ends && numbers.contains(Integer.parseInt(link, i, end, 10))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> isDigit((char) c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String stem(String path, String query) {
        return EXTENSION.matcher(path).replaceFirst("") + "?" + query;
    }

    /** Whether this is the page after another. */
    boolean follows(PageNumber other) {
        return stem.equals(other.stem) && number == other.number + 1;
    }
}
