/** {@code talentwire bench}: how fast this machine does it. */
@NullMarked
package dev.talentwire.app.bench;

import org.jspecify.annotations.NullMarked;
