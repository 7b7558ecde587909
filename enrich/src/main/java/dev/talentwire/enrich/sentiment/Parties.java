package dev.talentwire.enrich.sentiment;

import dev.talentwire.enrich.sentiment.Party.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The companies of one clause, in order, and who is what to a verb. */
record Parties(String text, List<Party> all) {

    static Parties of(String text, Clause clause, List<CompanyMention> mentions) {
        List<Party> all = new ArrayList<>(mentions.size());
        for (CompanyMention mention : mentions) {
            Party party = Party.in(text, clause, mention);
            boolean joined = !all.isEmpty() && all.getLast().coordinatedWith(party, text);
            all.add(
                    joined && party.part() == Part.PLAIN
                            ? party.as(all.getLast().part())
                            : party);
        }
        return new Parties(text, all);
    }

    /** The company last named before an offset that can be its verb's subject, with those that it is joined to by "and"; empty when there is none. */
    List<Party> subjectsBefore(int offset, int from) {
        for (int i = all.size() - 1; i >= 0; i--) {
            Party party = all.get(i);
            if (party.start() >= from && party.end() <= offset && party.part() == Part.PLAIN) {
                return joined(i);
            }
        }
        return List.of();
    }

    /** The companies named first behind an offset. */
    List<Party> objectsAfter(int offset) {
        for (int i = 0; i < all.size(); i++) {
            Party party = all.get(i);
            if (party.start() >= offset && (party.part() == Part.PLAIN || party.part() == Part.PATIENT)) {
                return joined(i);
            }
        }
        return List.of();
    }

    /** Every company named behind an offset that still employs whom the text goes on to name: not X in X前高管. */
    List<Party> employersAfter(int offset) {
        return all.stream()
                .filter(party -> party.start() >= offset
                        && party.part() == Part.PLAIN
                        && !text.startsWith("前", party.end())
                        && !text.startsWith("原", party.end()))
                .toList();
    }

    /** Where several who leave go: 集体跳槽到X. */
    List<Party> destinationsAfter(int offset) {
        return all.stream()
                .filter(party -> party.start() >= offset - 1 && party.part() == Part.DESTINATION)
                .toList();
    }

    /** The last company before an offset that plays a part. */
    List<Party> before(int offset, Part part) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).end() <= offset && all.get(i).part() == part) {
                return joined(i);
            }
        }
        return List.of();
    }

    /** The company that the clause speaks of first. */
    @Nullable
    Party topic() {
        Party source = null;
        for (Party party : all) {
            if (party.part() == Part.PLAIN) {
                return party;
            }
            if (party.part() == Part.SOURCE && source == null) {
                source = party;
            }
        }
        return source;
    }

    private List<Party> joined(int i) {
        int from = i;
        while (from > 0 && all.get(from - 1).coordinatedWith(all.get(from), text)) {
            from--;
        }
        int to = i + 1;
        while (to < all.size() && all.get(to - 1).coordinatedWith(all.get(to), text)) {
            to++;
        }
        return new ArrayList<>(all.subList(from, to));
    }
}
