package dev.talentwire.app.pipeline;

import java.util.Map;

class EmbeddedPipelineTest extends PipelineContract {

    @Override
    Map<String, String> cluster() {
        return Map.of();
    }
}
