package dev.talentwire.app.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a scenario needs of the machine, and how it is had. {@code talentwire-dev} gives the suite namespaces of its own. */
final class Machine {

    /** Group whose packets a network cut drops. */
    private static final String CUT_GROUP = "65001";

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String FAKE_TIME = "libfaketime.so.1";

    private Machine() {}

    static Optional<String> nothing() {
        return Optional.empty();
    }

    /** In front of a process that can be cut off. */
    static String[] cuttable() {
        return new String[] {"setpriv", "--regid", CUT_GROUP, "--clear-groups"};
    }

    static Optional<String> cut() throws InterruptedException {
        if (!ownNetwork()) {
            return Optional.of(
                    "it is not in a network namespace of its own; ./talentwire-dev makes one where it may (root, unshare)");
        }
        if (!Commands.succeeds(List.of("setpriv", "--regid", CUT_GROUP, "--clear-groups", "true"))) {
            return Optional.of("setpriv may not change the group of a process here");
        }
        if (!Commands.succeeds(List.of("iptables", "-S"))) {
            return Optional.of("iptables does not work here (apt-get install iptables)");
        }
        return Optional.empty();
    }

    /** Drops what cuttable processes send, or ends that. */
    static void cut(boolean on) throws IOException, InterruptedException {
        Commands.run("iptables", on ? "-A" : "-D", "OUTPUT", "-m", "owner", "--gid-owner", CUT_GROUP, "-j", "DROP");
    }

    /** Drops everything to and from a port, or ends that. */
    static void cut(String port, boolean on) throws IOException, InterruptedException {
        for (String end : List.of("--dport", "--sport")) {
            Commands.run("iptables", on ? "-A" : "-D", "INPUT", "-p", "tcp", end, port, "-j", "DROP");
        }
    }

    static Optional<String> smallDisk() throws InterruptedException {
        return ownMounts()
                ? Optional.empty()
                : Optional.of(
                        "it cannot mount a tmpfs of its own; ./talentwire-dev makes a mount namespace where it may (root, unshare)");
    }

    /** Puts a folder, with what is in it, on a disk of so many megabytes. */
    static void onSmallDisk(Path folder, int megabytes) throws IOException, InterruptedException {
        Path copy = folder.resolveSibling(folder.getFileName() + ".copy");
        Commands.run("cp", "-a", "--sparse=always", folder.toString(), copy.toString());
        Commands.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        Commands.run("cp", "-a", "--sparse=always", copy + "/.", folder.toString());
        Commands.run("rm", "-rf", copy.toString());
    }

    /** Takes the small disk away again where a folder is one, even while it is in use: what is mounted cannot be removed. */
    static void offSmallDisk(Path folder) throws IOException, InterruptedException {
        if (Commands.succeeds(List.of("mountpoint", "-q", folder.toString()))) {
            Commands.run("umount", "--lazy", folder.toString());
        }
    }

    /** Fills the disk that a file is on with that file. */
    static void fill(Path ballast) {
        try (var out = Files.newOutputStream(ballast)) {
            byte[] zeros = new byte[1 << 20];
            while (true) {
                out.write(zeros);
            }
        } catch (IOException e) {
            // Full, as it should be.
            assert Files.exists(ballast) : e;
        }
    }

    static Optional<String> fakeTime() {
        return library().isPresent()
                ? Optional.empty()
                : Optional.of("there is no libfaketime (apt-get install libfaketime)");
    }

    /** Environment of a process whose clock is off by so much, such as {@code +2h}; what it measures by the monotonic clock is right. */
    static Map<String, String> clockOff(String by) {
        return Map.of(
                "LD_PRELOAD",
                library().orElseThrow().toString(),
                "FAKETIME",
                by,
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1");
    }

    private static Optional<Path> library() {
        try (Stream<Path> folders = Files.list(LIBRARIES)) {
            return folders.map(folder -> folder.resolve("faketime").resolve(FAKE_TIME))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean ownNetwork() {
        return differs("net");
    }

    private static boolean ownMounts() {
        return differs("mnt");
    }

    /** talentwire-dev says in which namespaces it was started. */
    private static boolean differs(String kind) {
        String before = System.getProperty("chaos.namespace." + kind, "");
        try {
            return !before.isEmpty()
                    && !before.equals(Files.readSymbolicLink(Path.of("/proc/self/ns", kind))
                            .toString());
        } catch (IOException e) {
            return false;
        }
    }
}
