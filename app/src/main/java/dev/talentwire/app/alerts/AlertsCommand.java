package dev.talentwire.app.alerts;

import picocli.CommandLine.Command;

/** {@code talentwire alerts}: the door to its subcommands. */
@Command(
        name = "alerts",
        description = "What concerns the delivery of alerts.",
        mixinStandardHelpOptions = true,
        subcommands = AlertTestCommand.class)
public final class AlertsCommand {}
