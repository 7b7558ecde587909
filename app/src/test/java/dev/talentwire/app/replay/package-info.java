@NullMarked
package dev.talentwire.app.replay;

import org.jspecify.annotations.NullMarked;
