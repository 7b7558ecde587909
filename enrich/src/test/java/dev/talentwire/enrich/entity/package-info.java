@NullMarked
package dev.talentwire.enrich.entity;

import org.jspecify.annotations.NullMarked;
