/** {@code talentwire sources}: how every source stands. */
@NullMarked
package dev.talentwire.app.sources;

import org.jspecify.annotations.NullMarked;
