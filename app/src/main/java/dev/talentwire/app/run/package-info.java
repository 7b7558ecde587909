/** {@code talentwire run}: the system until it is told to stop. */
@NullMarked
package dev.talentwire.app.run;

import org.jspecify.annotations.NullMarked;
