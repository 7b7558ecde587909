/** Pages that stand where an article should be: errors, challenges, consent walls, paywalls. */
@NullMarked
package dev.talentwire.ingest.page.stub;

import org.jspecify.annotations.NullMarked;
