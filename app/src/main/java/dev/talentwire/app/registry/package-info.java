/** The built-in schema table, served the way a schema registry serves it. */
@NullMarked
package dev.talentwire.app.registry;

import org.jspecify.annotations.NullMarked;
