/** talentwire as a program. {@code Main} lists the commands; each lives in a package of its name. */
@NullMarked
package dev.talentwire.app;

import org.jspecify.annotations.NullMarked;
