/** From clauses with names in them to statements that somebody moved. */
@NullMarked
package dev.talentwire.enrich.move;

import org.jspecify.annotations.NullMarked;
