package dev.talentwire.ingest.page.markup;

/** An element or a text of a page. */
public sealed interface Piece permits Part, Words {}
