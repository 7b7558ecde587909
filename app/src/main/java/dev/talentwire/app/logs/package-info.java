/** Where the process writes what people only read when something is wrong. */
@NullMarked
package dev.talentwire.app.logs;

import org.jspecify.annotations.NullMarked;
