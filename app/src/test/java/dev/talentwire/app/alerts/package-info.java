@NullMarked
package dev.talentwire.app.alerts;

import org.jspecify.annotations.NullMarked;
