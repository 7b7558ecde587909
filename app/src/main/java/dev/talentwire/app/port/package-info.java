/** Ports of 127.0.0.1: nothing of talentwire listens anywhere else. */
@NullMarked
package dev.talentwire.app.port;

import org.jspecify.annotations.NullMarked;
