package dev.talentwire.ingest.date;

import dev.talentwire.schemas.DateOrigin;
import dev.talentwire.schemas.DatePrecision;
import java.time.Instant;

/**
 * When an article was published, as far as is known.
 *
 * @param at        the moment, or the start of the day, month or year in Asia/Shanghai when no more is known
 * @param precision DAY for a full date or better
 * @param origin    where it was read
 */
public record PublicationDate(Instant at, DatePrecision precision, DateOrigin origin) {}
