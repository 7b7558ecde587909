/** The one way in which a command says no to its operator. */
@NullMarked
package dev.talentwire.app.refusal;

import org.jspecify.annotations.NullMarked;
