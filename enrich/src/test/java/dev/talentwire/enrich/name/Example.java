package dev.talentwire.enrich.name;

import java.util.List;

/**
 * A text to learn from.
 *
 * @param text  normalised
 * @param names in order, without overlap; margins mean nothing
 */
record Example(String text, List<Name> names) {}
