/**
 * {@code talentwire demo}: the samples served as a news site on loopback, the whole system run against it, and what comes out of
 * Kafka told in lines that a person can read.
 */
@NullMarked
package dev.talentwire.app.demo;

import org.jspecify.annotations.NullMarked;
