/** What an operator can measure, in Prometheus' form. docs/runbook.md says what each figure means and what to do about it. */
@NullMarked
package dev.talentwire.app.metrics;

import org.jspecify.annotations.NullMarked;
