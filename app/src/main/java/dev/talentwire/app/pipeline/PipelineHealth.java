package dev.talentwire.app.pipeline;

import dev.talentwire.app.config.Settings.Module;
import dev.talentwire.app.health.Health;
import java.util.ArrayList;
import java.util.List;

/** The health of what runs in this process. */
record PipelineHealth(Pipeline pipeline) implements Health {

    @Override
    public List<String> notLive() {
        List<String> reasons = new ArrayList<>();
        if (pipeline.death().isDone()) {
            reasons.add(pipeline.death().join());
        }
        pipeline.applications().forEach(application -> reasons.addAll(application.notLive()));
        return reasons;
    }

    @Override
    public List<String> notReady() {
        List<String> reasons = new ArrayList<>(notLive());
        long expected = pipeline.settings().modules().stream()
                .filter(module -> module != Module.INGEST)
                .count();
        boolean ingestMissing = pipeline.settings().modules().contains(Module.INGEST)
                && pipeline.ingestStatus().isEmpty();
        if (ingestMissing || pipeline.applications().size() < expected) {
            reasons.add("starting");
        }
        int maxLag = pipeline.settings().health().maxLag();
        pipeline.applications().forEach(application -> reasons.addAll(application.notReady(maxLag)));
        return reasons;
    }
}
