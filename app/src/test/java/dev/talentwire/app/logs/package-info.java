@org.jspecify.annotations.NullMarked
package dev.talentwire.app.logs;
