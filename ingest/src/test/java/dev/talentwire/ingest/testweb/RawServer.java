package dev.talentwire.ingest.testweb;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An HTTP server whose answers are written byte by byte by whoever uses it, so that they may be as wrong as they like. */
public final class RawServer implements AutoCloseable {

    private static final int BACKLOG = 512;
    private static final int LONGEST_LINE = 1 << 16;

    private final List<ServerSocket> sockets = new ArrayList<>();

    /**
     * What was asked.
     *
     * @param host    address that was connected to
     * @param target  path and query
     * @param headers by name in lower case
     */
    public record Request(InetAddress host, String target, Map<String, String> headers) {

        /** Without the query. */
        public String path() {
            return target.split("\\?", 2)[0];
        }
    }

    /** Answers requests. */
    public interface Handler {
        /** Writes the answer; returns whether the connection goes on. */
        boolean answer(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    /**
     * Starts to listen.
     *
     * @param addresses of loopback
     * @param port      0 for any; the same on all addresses otherwise
     */
    public RawServer(List<InetAddress> addresses, int port, Handler handler) {
        try {
            for (InetAddress address : addresses) {
                var socket = new ServerSocket();
                sockets.add(socket);
                socket.bind(new InetSocketAddress(address, sockets.size() == 1 ? port : port()), BACKLOG);
                Thread.ofVirtual().start(() -> accept(socket, handler));
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("Cannot listen on loopback", e);
        }
    }

    public int port() {
        return sockets.getFirst().getLocalPort();
    }

    @Override
    public void close() {
        for (ServerSocket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException("A listening socket cannot be closed", e);
            }
        }
    }

    private static void accept(ServerSocket socket, Handler handler) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection, handler));
            } catch (IOException e) {
                // Closed: that is how it ends.
                return;
            }
        }
    }

    private static void serve(Socket connection, Handler handler) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream());
                OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 1 << 16)) {
            connection.setTcpNoDelay(true);
            boolean more = true;
            for (String line = line(in); more && !line.isEmpty(); line = more ? line(in) : "") {
                var request = new Request(connection.getLocalAddress(), line.split(" ", 3)[1], headers(in));
                more = handler.answer(request, out);
                out.flush();
            }
        } catch (IOException e) {
            // The client has had enough; nothing is left to do here.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0].strip().toLowerCase(Locale.ROOT), parts.length == 1 ? "" : parts[1].strip());
        }
        return headers;
    }

    /** Up to the line feed; empty at the end of the stream as well. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n' && line.length() < LONGEST_LINE; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /** A whole answer with a length. */
    public static void write(OutputStream out, String status, String contentType, byte[] body, String... headers)
            throws IOException {
        var head = new StringBuilder("HTTP/1.1 " + status + "\r\nContent-Type: " + contentType + "\r\nContent-Length: "
                + body.length + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.write(body);
    }
}
