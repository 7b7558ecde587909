/** Settings that change while talentwire runs. */
@NullMarked
package dev.talentwire.app.reload;

import org.jspecify.annotations.NullMarked;
