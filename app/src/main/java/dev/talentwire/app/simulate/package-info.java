/** {@code talentwire simulate}: what the spike rule is worth, beside the published detectors. */
@NullMarked
package dev.talentwire.app.simulate;

import org.jspecify.annotations.NullMarked;
