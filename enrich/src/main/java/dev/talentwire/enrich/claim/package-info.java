/** Numbers of unnamed people that moved. */
@NullMarked
package dev.talentwire.enrich.claim;

import org.jspecify.annotations.NullMarked;
