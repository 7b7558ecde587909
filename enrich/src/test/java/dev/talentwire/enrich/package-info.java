@NullMarked
package dev.talentwire.enrich;

import org.jspecify.annotations.NullMarked;
