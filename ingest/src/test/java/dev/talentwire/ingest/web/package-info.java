@NullMarked
package dev.talentwire.ingest.web;

import org.jspecify.annotations.NullMarked;
