/** Other people's registry and reader against ours. */
@NullMarked
package dev.talentwire.interop;

import org.jspecify.annotations.NullMarked;
