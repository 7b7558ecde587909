@NullMarked
package dev.talentwire.aggregate.simulation;

import org.jspecify.annotations.NullMarked;
