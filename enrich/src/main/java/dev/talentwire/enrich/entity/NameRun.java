package dev.talentwire.enrich.entity;

/** A stretch of text that can hold an employer's name: nothing known, no title, no word that names never hold. */
record NameRun(int start, int end, boolean latin) implements Span {}
