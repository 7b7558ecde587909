/** What commands have in common: a configuration, an output, a cluster to talk to. */
@NullMarked
package dev.talentwire.app.command;

import org.jspecify.annotations.NullMarked;
