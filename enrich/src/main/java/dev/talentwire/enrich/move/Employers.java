package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.Tagged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom each person of an article works for, as far as it has been read. */
final class Employers {

    private final Map<String, CompanyAt> employer = new HashMap<>();
    private final Map<String, CompanyAt> current = new HashMap<>();

    Employers(Tagged tagged, Profiles profiles) {
        for (PersonAt person : tagged.persons()) {
            CompanyAt company = profiles.of(person).company();
            if (company != null && company.company().employs()) {
                employer.putIfAbsent(person.name(), company);
                if (!profiles.of(person).former()) {
                    current.putIfAbsent(person.name(), company);
                }
            }
        }
    }

    @Nullable
    CompanyAt of(PersonAt person) {
        return employer.get(person.name());
    }

    /** The employer that the text calls theirs without a 前 or 原, or that they joined. */
    @Nullable
    CompanyAt current(PersonAt person) {
        return current.get(person.name());
    }

    void joined(PersonAt person, CompanyAt company) {
        current.put(person.name(), company);
        employer.put(person.name(), company);
    }

    /** The employer that an article names most often; the first one named has a head start. */
    static @Nullable CompanyAt main(List<CompanyAt> companies) {
        Map<String, Integer> counts = new HashMap<>();
        CompanyAt best = null;
        int most = 0;
        for (CompanyAt company : companies) {
            if (!company.company().employs() || company.company().media() || company.viaProduct()) {
                continue;
            }
            String parent = company.company().parent();
            String id = parent != null && counts.containsKey(parent)
                    ? parent
                    : company.company().id();
            int count = counts.merge(id, counts.isEmpty() ? 2 : 1, Integer::sum);
            if (count > most && id.equals(company.company().id())) {
                most = count;
                best = company;
            }
        }
        return best;
    }
}
