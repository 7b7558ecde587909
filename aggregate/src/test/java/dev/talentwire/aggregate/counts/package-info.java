@NullMarked
package dev.talentwire.aggregate.counts;

import org.jspecify.annotations.NullMarked;
