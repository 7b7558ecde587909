package dev.talentwire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.aggregate.delivery.DeliverySettings;
import dev.talentwire.aggregate.delivery.RouteSettings;
import dev.talentwire.aggregate.delivery.WebhookRoute;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void otherRoutesTakeOverWhenTheOnesBeforeHaveStopped() {
        try (var delivery = new Delivery(routes("a"), this::start)) {
            assertThat(delivery.change(routes("b"))).isTrue();
            assertThat(delivery.change(routes("b"))).as("the same again").isFalse();
            assertThat(delivery.change(routes())).as("none").isTrue();
        }
        assertThat(told).containsExactly("start a", "stop a", "start b", "stop b");
    }

    @Test
    void nothingStartsAfterTheEnd() {
        var delivery = new Delivery(routes(), this::start);
        delivery.close();

        assertThat(delivery.change(routes("a"))).isFalse();
        assertThat(told).isEmpty();
    }

    private Delivery.Running start(DeliverySettings settings) {
        String name = settings.routes().getFirst().name();
        told.add("start " + name);
        return () -> told.add("stop " + name);
    }

    private static DeliverySettings routes(String... names) {
        DeliverySettings defaults = DeliverySettings.defaults();
        List<RouteSettings> routes = new ArrayList<>();
        for (String name : names) {
            routes.add(new WebhookRoute(name, URI.create("https://hook.example/"), null, null, "s"));
        }
        return new DeliverySettings(
                routes, defaults.timeout(), defaults.firstWait(), defaults.longestWait(), defaults.resend());
    }
}
