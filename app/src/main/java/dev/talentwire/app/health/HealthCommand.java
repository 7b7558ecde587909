package dev.talentwire.app.health;

import dev.talentwire.app.command.ConfiguredCommand;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.refusal.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code talentwire health}: what a container asks of itself, for it has neither a shell nor curl. */
@Command(
        name = "health",
        description =
                "Asks the talentwire that runs here whether it is ready. Exit code 0 when it is, 1 when it is not.",
        mixinStandardHelpOptions = true)
public final class HealthCommand extends ConfiguredCommand {

    private static final int PATIENCE = (int) Duration.ofSeconds(5).toMillis();

    @Option(names = "--live", description = "Asks only whether the process can go on.")
    private boolean live;

    @Override
    protected int run(SettingsOptions options, PrintWriter out) {
        HealthSettings settings = options.read().health();
        Integer port = settings.port();
        URI uri = settings.uri(port == null ? HealthSettings.USUAL_PORT : port)
                .resolve(live ? "/health/live" : "/health/ready");
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            HealthTls tls = settings.tls();
            if (tls != null && connection instanceof HttpsURLConnection secured) {
                secured.setSSLSocketFactory(tls.client().getSocketFactory());
                // Its name is that of the service; here it is known by the certificate itself.
                secured.setHostnameVerifier((host, session) -> true);
            }
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            String token = settings.token();
            if (token != null) {
                connection.setRequestProperty("Authorization", "Bearer " + token);
            }
            boolean well = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            try (var body = well ? connection.getInputStream() : connection.getErrorStream()) {
                out.println(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            return well ? 0 : 1;
        } catch (IOException e) {
            throw new Refusal("Nothing answers at " + uri + ": " + e.getMessage(), e);
        }
    }
}
