package dev.talentwire.ingest.links;

import java.net.URI;

/**
 * A link on a page.
 *
 * @param target absolute
 * @param text   its words; empty for a bare picture
 */
record Anchor(URI target, String text) {}
