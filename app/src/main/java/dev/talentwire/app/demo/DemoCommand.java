package dev.talentwire.app.demo;

import dev.talentwire.app.refusal.Refusal;
import dev.talentwire.app.stop.StopSignal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code talentwire demo}: see {@link Demo}. */
@Command(
        name = "demo",
        description =
                "Serves a sample news site on loopback, runs everything against it, tells what comes out and sums it up;"
                        + " then it stays until Ctrl-C.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "Ends after the summary instead of staying.")
    private boolean once;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        String home = System.getProperty("talentwire.home");
        if (home == null) {
            throw new Refusal("The demo does not know where its samples are: start it with the talentwire launcher.");
        }
        var demo = new Demo(Path.of(home, "samples"), out::println);
        return StopSignal.closing(demo::close, () -> out.println("Stopping…"), () -> demo.play(once));
    }
}
