/** The archive read once more, compared with what is live, and put in its place. */
@NullMarked
package dev.talentwire.app.replay;

import org.jspecify.annotations.NullMarked;
