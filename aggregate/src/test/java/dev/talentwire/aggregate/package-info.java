@NullMarked
package dev.talentwire.aggregate;

import org.jspecify.annotations.NullMarked;
