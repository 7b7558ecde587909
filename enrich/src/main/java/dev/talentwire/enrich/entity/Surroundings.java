package dev.talentwire.enrich.entity;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where titles and known employers stand, offset by offset: names must respect them. */
final class Surroundings {

    private final boolean[] titles;
    private final boolean[] titleEnds;
    private final boolean[] companyEnds;
    private final @Nullable CompanyAt[] companies;

    Surroundings(int length, List<PositionAt> positions, List<CompanyAt> found) {
        titles = new boolean[length + 1];
        titleEnds = new boolean[length + 1];
        companyEnds = new boolean[length + 1];
        companies = new CompanyAt[length + 1];
        for (PositionAt position : positions) {
            Arrays.fill(titles, position.core(), position.end(), true);
            titleEnds[position.end()] = true;
        }
        for (CompanyAt company : found) {
            Arrays.fill(companies, company.start(), company.end(), company);
            companyEnds[company.end()] = true;
        }
    }

    /** True where a bare title stands. */
    boolean[] titles() {
        return titles;
    }

    /** True behind a title. */
    boolean[] titleEnds() {
        return titleEnds;
    }

    /** True behind a known employer. */
    boolean[] companyEnds() {
        return companyEnds;
    }

    /** The known employer that covers an offset. */
    @Nullable
    CompanyAt[] companies() {
        return companies;
    }
}
