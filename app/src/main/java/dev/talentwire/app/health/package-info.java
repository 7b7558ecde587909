/** Whether the process lives, whether it is ready, and its figures, over HTTP. */
@NullMarked
package dev.talentwire.app.health;

import org.jspecify.annotations.NullMarked;
