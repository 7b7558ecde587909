@NullMarked
package dev.talentwire.app.overcount;

import org.jspecify.annotations.NullMarked;
