@NullMarked
package dev.talentwire.schemas;

import org.jspecify.annotations.NullMarked;
