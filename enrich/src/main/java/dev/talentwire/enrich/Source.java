package dev.talentwire.enrich;

import org.jspecify.annotations.Nullable;

/**
 * Title and body as one text, so that both are read in one go.
 *
 * @param bodyStart offset at which the body begins; 0 when the title is not in front of it
 */
record Source(String text, int bodyStart) {

    static Source of(@Nullable String title, String body) {
        if (title == null || title.isBlank() || body.stripLeading().startsWith(title.strip())) {
            return new Source(body, 0);
        }
        String head = title.strip() + "\n";
        return new Source(head + body, head.length());
    }
}
