package dev.talentwire.app.bench;

import picocli.CommandLine.Command;

/** {@code talentwire bench}: the door to its subcommands. */
@Command(
        name = "bench",
        description = "Measures on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {LatencyCommand.class, ThroughputCommand.class, SoakCommand.class})
public final class BenchCommand {}
