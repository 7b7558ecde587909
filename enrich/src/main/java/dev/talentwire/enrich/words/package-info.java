/** HanLP behind one door: words, name statistics and script conversion. */
@NullMarked
package dev.talentwire.enrich.words;

import org.jspecify.annotations.NullMarked;
