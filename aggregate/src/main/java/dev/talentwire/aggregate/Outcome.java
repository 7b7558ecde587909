package dev.talentwire.aggregate;

import dev.talentwire.schemas.CompanyCounts;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Rejected;
import dev.talentwire.schemas.TalentMove;
import org.jspecify.annotations.Nullable;

/** What a step of the topology hands on; each kind goes its own way. */
sealed interface Outcome {

    /** What one article says about one person; an article that no longer names the person comes without reports. Key: person id. */
    record PersonReports(EnrichedArticle article) implements Outcome {}

    /** What one article claims about the number of people who left or joined a company; without claims when it does no more. Key: company id. */
    record CompanyClaims(EnrichedArticle article) implements Outcome {}

    /** A move as published; null is a tombstone. Key: move id. */
    record Published(@Nullable TalentMove move) implements Outcome {}

    /** A move for a company that it concerns, or did. Key: company id. */
    record Concerning(TalentMove move) implements Outcome {}

    /** New counts of one window. Key: company id and window. */
    record Counted(CompanyCounts counts) implements Outcome {}

    /** News of an alert; null is a tombstone. Key: alert id. */
    record Alerted(@Nullable DepartureAlert alert) implements Outcome {}

    /** A record that could not be used. Key: that of the record. */
    record Refused(Rejected rejected) implements Outcome {}
}
