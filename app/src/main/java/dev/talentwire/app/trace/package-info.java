/** Which records follow from which fetch: W3C Trace Context in record headers, and what it says about age. */
@NullMarked
package dev.talentwire.app.trace;

import org.jspecify.annotations.NullMarked;
