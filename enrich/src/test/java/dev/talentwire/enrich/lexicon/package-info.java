@NullMarked
package dev.talentwire.enrich.lexicon;

import org.jspecify.annotations.NullMarked;
