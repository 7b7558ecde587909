package dev.talentwire.app.command;

import dev.talentwire.app.broker.DataDirectory;
import dev.talentwire.app.config.Settings;
import dev.talentwire.app.refusal.Refusal;
import java.util.Map;

/** The cluster that a command talks to: the configured one, or the broker that a running talentwire embeds. */
public final class RunningCluster {

    private RunningCluster() {}

    /**
     * Properties of a Kafka client for it.
     *
     * @throws Refusal when no cluster is configured and nothing runs on the data directory
     */
    public static Map<String, String> clientProperties(Settings settings) {
        return settings.clientProperties(settings.cluster()
                .or(() -> DataDirectory.announcedBroker(settings.data()))
                .orElseThrow(() ->
                        new Refusal("No talentwire runs on " + settings.data().toAbsolutePath()
                                + ", and no cluster is configured. Start one with ./talentwire run, name its folder with"
                                + " --set data=DIR, or name a cluster with --set kafka.bootstrap.servers=HOST:PORT.")));
    }
}
