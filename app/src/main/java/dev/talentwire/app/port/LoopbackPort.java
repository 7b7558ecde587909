package dev.talentwire.app.port;

import dev.talentwire.app.refusal.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/**
 * Where a server of ours shall listen on loopback. The port is tried before the server starts: the broker, for one, ends the
 * whole process when it cannot bind.
 */
public sealed interface LoopbackPort {

    String HOST = "127.0.0.1";

    int HIGHEST = 65_535;

    /** Any free port. */
    record Any() implements LoopbackPort {}

    /** This port if it is free, any other if not. */
    record Preferred(int port) implements LoopbackPort {}

    /** This port and no other. */
    record Exactly(int port) implements LoopbackPort {}

    /** As an operator writes it: no number prefers the usual port, 0 takes any, another number is that one. */
    static LoopbackPort of(@Nullable Integer configured, int usual) {
        if (configured == null) {
            return new Preferred(usual);
        }
        return configured == 0 ? new Any() : new Exactly(configured);
    }

    /**
     * The port to use now.
     *
     * @param what what will listen, such as "the embedded broker"
     * @param key  the configuration key that names the port
     * @throws Refusal when only one port would do and it is taken
     */
    default int choose(String what, String key) {
        return switch (this) {
            case Any() -> free();
            case Preferred(int port) -> isFree(port) ? port : free();
            case Exactly(int port) -> {
                if (!isFree(port)) {
                    throw new Refusal("Port " + port + " on " + HOST + ", where " + what
                            + " is configured to listen, is taken by another process. Stop that one, or choose another port with"
                            + " --set " + key + "=N (0 for any free one).");
                }
                yield port;
            }
        };
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Refusal("There is no free port on " + HOST + ": " + e, e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Servers set it too: without it, a port in TIME_WAIT after a restart would look taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
