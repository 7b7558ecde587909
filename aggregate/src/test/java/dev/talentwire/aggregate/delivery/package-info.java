@NullMarked
package dev.talentwire.aggregate.delivery;

import org.jspecify.annotations.NullMarked;
