/**
 * Trouble on purpose: {@code ./talentwire-dev chaos ID} lets one kind of it happen to a running system and compares what comes out with a
 * calm run over the same articles. The container tests here do so on a cluster of three brokers.
 */
@NullMarked
package dev.talentwire.app.chaos;

import org.jspecify.annotations.NullMarked;
