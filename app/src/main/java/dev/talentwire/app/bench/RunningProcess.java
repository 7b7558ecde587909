package dev.talentwire.app.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dev.talentwire.app.refusal.Refusal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** {@code talentwire run} in a process of its own, looked at from outside: through JMX, {@code /metrics}, {@code /proc} and its folder. */
final class RunningProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final String RUNNING = "Running;";
    private static final String HEALTH = "health     ";
    private static final long KIB = 1024;

    private final Process process;
    private final Path data;
    private final URI metrics;
    private final JMXConnector connector;
    private final MBeanServerConnection beans;
    private final HttpClient http = HttpClient.newHttpClient();
    private final long started = System.nanoTime();

    private RunningProcess(Process process, Path data, URI metrics, JMXConnector connector) throws IOException {
        this.process = process;
        this.data = data;
        this.metrics = metrics;
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    /**
     * Starts it from the jars of this process and waits until it runs.
     *
     * @param configuration a file whose {@code data} is the given folder
     * @param memory        the flags of its JVM that say how much it may use
     * @param out           takes what it prints
     * @throws Refusal when it does not run in time
     */
    static RunningProcess start(Path configuration, Path data, List<String> memory, Path out)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(memory);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.talentwire.app.Main",
                "run",
                "--config",
                configuration.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            awaitLine(process, out, RUNNING);
            String health = awaitLine(process, out, HEALTH);
            URI metrics = URI.create(health.substring(0, health.indexOf('/', "http://".length())) + "/metrics");
            return new RunningProcess(process, data, metrics, connect(process.pid()));
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Has it collect its garbage, and looks. @throws Refusal when it is gone */
    SoakSample sample() throws InterruptedException {
        try {
            var memory = ManagementFactory.newPlatformMXBeanProxy(
                    beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
            memory.gc();
            String figures = figures();
            return new SoakSample(
                    Duration.ofNanos(System.nanoTime() - started),
                    liveHeap(),
                    resident(),
                    ManagementFactory.newPlatformMXBeanProxy(
                                    beans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class)
                            .getThreadCount(),
                    openFiles(),
                    FolderSize.of(data.resolve("streams")),
                    FolderSize.of(data.resolve("kafka")),
                    FolderSize.of(data.resolve("logs")),
                    sum(figures, "talentwire_records_written_total{topic=\"talentwire.articles\""),
                    sum(figures, "talentwire_stage_lag"));
        } catch (IOException | JMException e) {
            throw new Refusal("The process that is measured does not answer: " + e, e);
        }
    }

    /** Processor time that it has used since its start, of all threads. */
    Duration processorTime() throws JMException, IOException {
        var system = new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
        return Duration.ofNanos(((Number) beans.getAttribute(system, "ProcessCpuTime")).longValue());
    }

    /** All its figures, in Prometheus' text form. */
    String figures() throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                .body();
    }

    /** The sum of all figures whose line begins so. */
    static long sum(String figures, String beginning) {
        return (long) figures.lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Stops it as SIGTERM does; kills it when it does not stop. */
    @Override
    public void close() {
        try {
            http.close();
            connector.close();
        } catch (IOException e) {
            // The process is gone already, which is what is wanted.
            process.destroy();
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("BanJNDI") // The address is that of our own child, from the child itself.
    private static JMXConnector connect(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                return JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("This Java cannot look into another", e);
        }
    }

    private static String awaitLine(Process process, Path out, String beginning)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (Stream<String> lines = Files.lines(out)) {
                Optional<String> line =
                        lines.filter(text -> text.startsWith(beginning)).findFirst();
                if (line.isPresent()) {
                    return line.get().substring(beginning.length());
                }
            }
            Thread.sleep(LOOK);
        }
        throw new Refusal("talentwire did not start:\n" + Files.readString(out));
    }

    /** What the collection left; what has been made since is not in it, however long ago that is. */
    private long liveHeap() throws IOException {
        return ManagementFactory.getPlatformMXBeans(beans, MemoryPoolMXBean.class).stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    private long openFiles() throws JMException, IOException {
        var system = new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
        return ((Number) beans.getAttribute(system, "OpenFileDescriptorCount")).longValue();
    }

    private long resident() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIB)
                .sum();
    }
}
