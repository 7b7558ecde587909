/** How a command that stays is stopped. */
@NullMarked
package dev.talentwire.app.stop;

import org.jspecify.annotations.NullMarked;
