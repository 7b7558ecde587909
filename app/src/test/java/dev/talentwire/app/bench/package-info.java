@NullMarked
package dev.talentwire.app.bench;

import org.jspecify.annotations.NullMarked;
