/** Finds the names of people and organisations with a trained character tagger. Start reading at {@link NameTagger}. */
@NullMarked
package dev.talentwire.enrich.name;

import org.jspecify.annotations.NullMarked;
