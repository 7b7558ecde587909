@NullMarked
package dev.talentwire.aggregate.spikes;

import org.jspecify.annotations.NullMarked;
