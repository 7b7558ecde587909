/** Persons, organisations and positions: found, told apart, and resolved within one article. */
@NullMarked
package dev.talentwire.enrich.entity;

import org.jspecify.annotations.NullMarked;
