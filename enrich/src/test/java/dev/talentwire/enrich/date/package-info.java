@NullMarked
package dev.talentwire.enrich.date;

import org.jspecify.annotations.NullMarked;
