/** What stages could not use: looked at, and sent again when the cause is mended. */
@NullMarked
package dev.talentwire.app.rejected;

import org.jspecify.annotations.NullMarked;
