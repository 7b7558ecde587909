@NullMarked
package dev.talentwire.enrich.claim;

import org.jspecify.annotations.NullMarked;
