@NullMarked
package dev.talentwire.enrich.text;

import org.jspecify.annotations.NullMarked;
