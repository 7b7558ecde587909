package dev.talentwire.enrich;

import dev.talentwire.schemas.Evidence;
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

    /** A stretch of this text, with offsets as readers of the article count them: in its title or in its body. */
    Evidence evidence(int start, int end) {
        boolean inTitle = start < bodyStart;
        int shift = inTitle ? 0 : bodyStart;
        return new Evidence(text.substring(start, end), start - shift, end - shift, inTitle);
    }
}
