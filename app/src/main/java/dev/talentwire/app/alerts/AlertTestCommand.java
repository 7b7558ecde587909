package dev.talentwire.app.alerts;

import dev.talentwire.aggregate.delivery.AlertSender;
import dev.talentwire.aggregate.delivery.Answer;
import dev.talentwire.aggregate.delivery.DeliverySettings;
import dev.talentwire.aggregate.delivery.RouteSettings;
import dev.talentwire.app.config.SettingsOptions;
import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.schemas.AlertState;
import dev.talentwire.schemas.DepartureAlert;
import dev.talentwire.schemas.Severity;
import dev.talentwire.schemas.TrustedRecords;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code talentwire alerts test ROUTE}: an alert that fires and is resolved at once, clearly marked as a test. Needs no broker. */
@Command(
        name = "test",
        description =
                "Sends a test alert by one route, first firing, then resolved, and says what the receiver answered.",
        mixinStandardHelpOptions = true)
final class AlertTestCommand implements Callable<Integer> {

    private static final ZoneId CALENDAR = ZoneId.of("Asia/Shanghai");

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions settingsOptions;

    @Parameters(paramLabel = "ROUTE", description = "Name of a route under aggregate.delivery.routes.")
    private String name;

    @Override
    public Integer call() {
        TrustedRecords.register();
        DeliverySettings delivery = settingsOptions.read().aggregate().delivery();
        RouteSettings route = delivery.routes().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(unknown(delivery)));
        InstantSource clock = InstantSource.system();
        try (AlertSender sender = AlertSender.to(route, delivery.timeout(), clock)) {
            // Another test is another alert: a receiver may drop what it was sent before.
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            for (DepartureAlert alert : List.of(alert(AlertState.FIRING, 1, now), alert(AlertState.RESOLVED, 2, now))) {
                tell(alert, sender.send(alert, AlertSender.idempotencyKey(name, alert)), route);
            }
        }
        return 0;
    }

    private void tell(DepartureAlert alert, Answer answer, RouteSettings route) {
        PrintWriter out = spec.commandLine().getOut();
        switch (answer) {
            case Answer.Delivered delivered -> out.println(alert.getState() + " delivered to " + route.url());
            case Answer.TryAgain later ->
                throw new Refusal(alert.getState() + " did not reach " + route.url() + ": " + later.why()
                        + ". Is the receiver up?");
            case Answer.Refused refused ->
                throw new Refusal(route.url() + " refused " + alert.getState() + ": " + refused.why()
                        + ". Check address and secret.");
        }
    }

    private static String unknown(DeliverySettings delivery) {
        List<String> names = delivery.routes().stream().map(RouteSettings::name).toList();
        return names.isEmpty()
                ? "There are no routes; name some under aggregate.delivery.routes in the configuration."
                : "There is no such route; the routes are " + String.join(", ", names) + ".";
    }

    private static DepartureAlert alert(AlertState state, int revision, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, CALENDAR);
        return DepartureAlert.newBuilder()
                .setId("talentwire-test/" + now)
                .setCompanyId("talentwire-test")
                .setCompany("talentwire test")
                .setWindowDays(30)
                .setObserved(0)
                .setExpected(0)
                .setTailProbability(1)
                .setSeverity(Severity.INFO)
                .setState(state)
                .setSince(today)
                .setAsOf(today)
                .setRevision(revision)
                .setSummaryZh("这是一条测试警报，没有人离职。")
                .setSummaryEn("This is a test alert; nobody has left.")
                .build();
    }
}
