package dev.talentwire.aggregate;

import java.util.Set;

/**
 * Where the contents of this module's stores come from: what decides which of them a replay may put in the place of the live ones. The
 * rest stays: alerts that were raised, what sectors usually lose, days of outage. None of that follows from articles alone.
 */
public final class StoreOrigins {

    /** Stores that follow from the articles, in whatever order they were read; but for {@link #PARTS} that are empty. */
    public static final Set<String> ARTICLES = Set.of(
            SplitByPerson.STORE,
            SplitByPerson.CLAIMS,
            SplitByPerson.NEWEST,
            Consolidate.ARTICLES,
            Consolidate.MOVES,
            CompanyStores.MOVES,
            CompanyStores.CLAIMS,
            CompanyStores.COUNTS);

    /**
     * Those of them whose values are parts of articles. An empty part stands where an older version told something; when that was read
     * after the newest one there is no part at all, which comes to the same.
     */
    public static final Set<String> PARTS = Set.of(Consolidate.ARTICLES, CompanyStores.CLAIMS);

    /** Those of them whose values are moves, with the number of their revision. */
    public static final Set<String> MOVES = Set.of(Consolidate.MOVES, CompanyStores.MOVES);

    /** Those of them whose values are counts, as of the day on which they last changed. */
    public static final Set<String> COUNTS = Set.of(CompanyStores.COUNTS);

    /** What says that companies were looked at today: without it all of them are judged anew within {@code aggregate.aging}. */
    public static final Set<String> JUDGED = Set.of(CountCompanies.CALENDAR);

    private StoreOrigins() {}
}
