/** Which of several instances polls which source: Kafka's group protocol decides, and fences those that it has given up. */
@NullMarked
package dev.talentwire.ingest.division;

import org.jspecify.annotations.NullMarked;
