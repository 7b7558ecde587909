package dev.talentwire.aggregate.moves;

import dev.talentwire.schemas.Employer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of the employers named around one person are the same house: equal ids, a parent and its subsidiaries, or a name that
 * the lexicon lacks and that begins or ends another (百川 and 百川智能). Looked at per person only, where a short name can hardly mean
 * two houses.
 */
final class Employers {

    private static final String OUTSIDE_LEXICON = "x-";
    private static final int SHORTEST_PART = 2;

    private final Map<String, String> houseById = new HashMap<>();

    Employers(Collection<Employer> employers) {
        var names = new TreeMap<String, Set<String>>();
        for (Employer employer : employers) {
            names.computeIfAbsent(employer.getId(), id -> new TreeSet<>()).add(employer.getName());
            join(employer.getId(), employer.getId());
            if (employer.getParentId() != null) {
                join(employer.getId(), employer.getParentId());
            }
        }
        joinPartialNames(names);
        chooseHeads(employers);
    }

    /** The id that stands for the whole house; it does not depend on the order of the employers. */
    String houseOf(Employer employer) {
        return head(employer.getId());
    }

    private void joinPartialNames(Map<String, Set<String>> names) {
        for (var outside : names.entrySet()) {
            if (!outside.getKey().startsWith(OUTSIDE_LEXICON)) {
                continue;
            }
            for (var other : names.entrySet()) {
                boolean partial = outside.getValue().stream()
                        .anyMatch(name -> other.getValue().stream().anyMatch(whole -> isPart(name, whole)));
                if (partial) {
                    join(outside.getKey(), other.getKey());
                }
            }
        }
    }

    private static boolean isPart(String one, String two) {
        String part = one.length() <= two.length() ? one : two;
        String whole = one.length() <= two.length() ? two : one;
        return part.length() >= SHORTEST_PART && (whole.startsWith(part) || whole.endsWith(part));
    }

    /** Names a head for every house: a company that owns others, else one of the lexicon, else the shortest id. */
    private void chooseHeads(Collection<Employer> employers) {
        var owners = new TreeSet<String>();
        var owned = new TreeSet<String>();
        for (Employer employer : employers) {
            if (employer.getParentId() != null) {
                owners.add(employer.getParentId());
                owned.add(employer.getId());
            }
        }
        Comparator<String> best = Comparator.<String, Boolean>comparing(
                        id -> !owners.contains(id) || owned.contains(id))
                .thenComparing(id -> id.startsWith(OUTSIDE_LEXICON))
                .thenComparingInt(String::length)
                .thenComparing(Comparator.naturalOrder());
        Map<String, String> bestByHead = new HashMap<>();
        List<String> ids = List.copyOf(houseById.keySet());
        for (String id : ids) {
            bestByHead.merge(head(id), id, (a, b) -> best.compare(a, b) <= 0 ? a : b);
        }
        Map<String, String> renamed = new HashMap<>();
        for (String id : ids) {
            String head = bestByHead.get(head(id));
            renamed.put(id, head == null ? id : head);
        }
        houseById.putAll(renamed);
    }

    private void join(String one, String two) {
        houseById.putIfAbsent(one, one);
        houseById.putIfAbsent(two, two);
        houseById.put(head(one), head(two));
    }

    private String head(String id) {
        String above = houseById.getOrDefault(id, id);
        return above.equals(id) ? id : head(above);
    }
}
