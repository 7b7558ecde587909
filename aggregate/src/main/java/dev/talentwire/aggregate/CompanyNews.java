package dev.talentwire.aggregate;

import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.TalentMove;

/** What reaches the counting of one company. */
sealed interface CompanyNews {

    /** A move that concerns the company, or did. */
    record Moved(TalentMove move) implements CompanyNews {}

    /** What one article claims about the number of people who moved; without claims when a new version of it claims nothing any more. */
    record Claimed(EnrichedArticle article) implements CompanyNews {}
}
