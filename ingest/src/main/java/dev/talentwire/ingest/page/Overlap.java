package dev.talentwire.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the pages of one article repeat: the lead on top of each, a box at the end of each, the last paragraph of the one before. */
final class Overlap {

    private Overlap() {}

    /** The lines of a further page that are new, when those of the pages before are known. */
    static List<String> withoutRepeated(List<String> before, List<String> page) {
        Set<String> known = new HashSet<>(before);
        int from = 0;
        while (from < page.size() && known.contains(page.get(from))) {
            from++;
        }
        int to = page.size();
        while (to > from && known.contains(page.get(to - 1))) {
            to--;
        }
        return page.subList(from, to);
    }
}
