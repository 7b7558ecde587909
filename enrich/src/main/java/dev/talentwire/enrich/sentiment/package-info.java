/** The tone of an article, and toward each organisation in it. */
@NullMarked
package dev.talentwire.enrich.sentiment;

import org.jspecify.annotations.NullMarked;
