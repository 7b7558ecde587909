@NullMarked
package dev.talentwire.enrich.sentiment;

import org.jspecify.annotations.NullMarked;
