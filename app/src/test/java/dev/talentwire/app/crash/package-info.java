@NullMarked
package dev.talentwire.app.crash;

import org.jspecify.annotations.NullMarked;
