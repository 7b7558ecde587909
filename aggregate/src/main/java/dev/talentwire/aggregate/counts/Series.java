package dev.talentwire.aggregate.counts;

import dev.talentwire.schemas.Employer;
import org.jspecify.annotations.Nullable;

/**
 * Whose moves are counted together: one company alone, or with the companies that it owns.
 *
 * @param companyId        the company, or the parent
 * @param withSubsidiaries true for the second series of a parent
 */
public record Series(String companyId, boolean withSubsidiaries) {

    boolean includes(@Nullable Employer employer) {
        return employer != null
                && (employer.getId().equals(companyId)
                        || (withSubsidiaries && companyId.equals(employer.getParentId())));
    }

    /** What stands before the slash in the keys of this series. */
    public String key() {
        return withSubsidiaries ? companyId + "/group" : companyId;
    }
}
