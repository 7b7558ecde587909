@NullMarked
package dev.talentwire.aggregate.moves;

import org.jspecify.annotations.NullMarked;
