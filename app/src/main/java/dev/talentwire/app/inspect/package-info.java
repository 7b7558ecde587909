/** Commands that look at a configuration and change nothing. */
@NullMarked
package dev.talentwire.app.inspect;

import org.jspecify.annotations.NullMarked;
