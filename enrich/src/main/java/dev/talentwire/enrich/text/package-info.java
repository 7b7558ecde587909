/** Text as scraped → text as it can be read: one script, one width, no leftovers, with every character's place in the original. */
@NullMarked
package dev.talentwire.enrich.text;

import org.jspecify.annotations.NullMarked;
