/** Dates as Chinese news writes them, resolved against the publication date. */
@NullMarked
package dev.talentwire.enrich.date;

import org.jspecify.annotations.NullMarked;
