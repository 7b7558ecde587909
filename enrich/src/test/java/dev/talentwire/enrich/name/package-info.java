/** Trains and measures the name tagger (docs/names.md), besides its tests. {@link Recipe} says what the shipped model is made of. */
@NullMarked
package dev.talentwire.enrich.name;

import org.jspecify.annotations.NullMarked;
