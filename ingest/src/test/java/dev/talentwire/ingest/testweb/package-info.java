@NullMarked
package dev.talentwire.ingest.testweb;

import org.jspecify.annotations.NullMarked;
