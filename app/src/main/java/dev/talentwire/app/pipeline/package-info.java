/** The three modules as one running system: broker, topics, applications; started and stopped in order. */
@NullMarked
package dev.talentwire.app.pipeline;

import org.jspecify.annotations.NullMarked;
