/** Keys and certificates for tests. */
@NullMarked
package dev.talentwire.app.tls;

import org.jspecify.annotations.NullMarked;
