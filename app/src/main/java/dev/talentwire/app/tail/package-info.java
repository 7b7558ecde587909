/** Topics as lines of JSON that a person or a script can read. */
@NullMarked
package dev.talentwire.app.tail;

import org.jspecify.annotations.NullMarked;
