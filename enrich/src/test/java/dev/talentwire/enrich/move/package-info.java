@NullMarked
package dev.talentwire.enrich.move;

import org.jspecify.annotations.NullMarked;
