package dev.talentwire.app.rejected;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rejections a command means. */
final class Filter {

    @Option(names = "--reason", paramLabel = "WORD", description = "Only this reason, such as undecodable or bug.")
    private @Nullable String reason;

    @Option(names = "--stage", paramLabel = "WORD", description = "Only this stage: ingest, enrich or aggregate.")
    private @Nullable String stage;

    boolean lets(Kept kept) {
        return (reason == null || reason.equals(kept.rejected().getReason()))
                && (stage == null || stage.equals(kept.rejected().getStage()));
    }

    boolean isEmpty() {
        return reason == null && stage == null;
    }
}
