package dev.talentwire.app.simulate;

import dev.talentwire.aggregate.simulation.Simulation;
import dev.talentwire.app.config.SettingsOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talentwire simulate}: see {@link Simulation}. */
@Command(
        name = "simulate",
        description =
                "Lets the configured spike rule and the published detectors loose on simulated companies and prints how often each"
                        + " raises false alarms and how soon it finds real ones. The same seed gives the same table.",
        mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {

    /** How the table is printed. */
    enum Format {
        markdown,
        csv
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions settingsOptions;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2026",
            description = "Of the random numbers; ${DEFAULT-VALUE} unless given.")
    private long seed;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "50",
            description = "Companies of each of 30 kinds; ${DEFAULT-VALUE} unless given.")
    private int runs;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "markdown",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
    private Format format;

    @Override
    public Integer call() {
        if (runs < 1) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "--runs is " + runs + "; it must be at least 1");
        }
        var simulation =
                new Simulation(seed, runs, settingsOptions.read().aggregate().spikes());
        spec.commandLine()
                .getOut()
                .println(
                        switch (format) {
                            case markdown -> simulation.table();
                            case csv -> simulation.csv();
                        });
        return 0;
    }
}
