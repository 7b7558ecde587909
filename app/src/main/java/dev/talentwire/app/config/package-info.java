/**
 * One YAML file and {@code --set path=value} become one tree of records, or a list of everything that is wrong with them.
 *
 * <p>Start with {@code Settings}: its components are the keys of the file, in camelCase as they are written here.
 */
@NullMarked
package dev.talentwire.app.config;

import org.jspecify.annotations.NullMarked;
