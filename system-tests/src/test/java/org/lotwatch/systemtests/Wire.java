package org.lotwatch.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The network between one process and one server, as something that can be bad: cut, slow, silent, or losing the answers. It
 * carries connections of TCP on loopback.
 */
final class Wire implements AutoCloseable {
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Weather weather = new Weather();
    private final ServerSocket entry;
    private final int serverPort;
    private final Answering answering;
    private volatile boolean cut;
    private volatile Predicate<byte[]> lost = answer -> false;

    /** Reads a server's answers, in pieces that belong together. */
    interface Answering {
        /**
         * The next piece; empty at the end.
         *
         * @param entry the port of this wire
         */
        byte[] next(InputStream server, int entry) throws IOException;
    }

    private record Connection(Socket client, Socket server) {
        /** What is under way is lost, and both sides learn it at once. */
        void reset() {
            for (Socket socket : List.of(client, server)) {
                try {
                    socket.setSoLinger(true, 0);
                    socket.close();
                } catch (IOException e) {
                    // it is closed already
                }
            }
        }
    }

    private Wire(ServerSocket entry, int serverPort, Answering answering) {
        this.entry = entry;
        this.serverPort = serverPort;
        this.answering = answering;
    }

    static Wire to(int serverPort, Answering answering) {
        try {
            Wire wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort, answering);
            start(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException("no wire can be laid to " + serverPort, e);
        }
    }

    int port() {
        return entry.getLocalPort();
    }

    /** The ports from which the server sees the connections come. */
    Set<Integer> portsAtServer() {
        return connections.stream()
                .map(connection -> connection.server().getLocalPort())
                .collect(Collectors.toSet());
    }

    /** Resets every connection; new ones are reset until {@link #mend}. */
    void cut() {
        cut = true;
        resetAll();
    }

    /** Resets every connection, once. */
    void resetAll() {
        connections.forEach(Connection::reset);
    }

    /** Nothing gets through, in either direction, and nobody is told. */
    void silence() {
        weather.hold();
    }

    /** Every piece takes so long. */
    void delay(Duration each) {
        weather.delay(each);
    }

    /** Where such an answer comes from the server, the connection is reset instead of passing it on. */
    void lose(Predicate<byte[]> answers) {
        lost = answers;
    }

    /** All is well again. */
    void mend() {
        cut = false;
        lost = answer -> false;
        weather.clear();
    }

    private void accept() throws IOException {
        while (!entry.isClosed()) {
            Socket client = entry.accept();
            try {
                connect(client);
            } catch (IOException e) {
                client.close(); // the server is away
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Connection connection = new Connection(client, new Socket(InetAddress.getLoopbackAddress(), serverPort));
        connections.add(connection);
        if (cut) {
            end(connection);
            return;
        }
        client.setTcpNoDelay(true);
        connection.server().setTcpNoDelay(true);
        start(() -> ask(connection));
        start(() -> answer(connection));
    }

    private void ask(Connection connection) throws IOException {
        byte[] buffer = new byte[65_536];
        try (InputStream in = connection.client().getInputStream();
                OutputStream out = connection.server().getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                weather.pass();
                out.write(buffer, 0, read);
            }
        } finally {
            end(connection);
        }
    }

    private void answer(Connection connection) throws IOException {
        try (InputStream in = connection.server().getInputStream();
                OutputStream out = connection.client().getOutputStream()) {
            for (byte[] piece = next(in); piece.length > 0; piece = next(in)) {
                if (lost.test(piece)) {
                    return;
                }
                weather.pass();
                out.write(piece);
            }
        } finally {
            end(connection);
        }
    }

    private byte[] next(InputStream in) throws IOException {
        return answering.next(in, port());
    }

    private void end(Connection connection) {
        connections.remove(connection);
        connection.reset();
    }

    /** What can throw on a thread of its own. */
    private interface Carrying {
        void run() throws IOException;
    }

    private static void start(Carrying carrying) {
        Thread thread = new Thread(
                () -> {
                    try {
                        carrying.run();
                    } catch (IOException e) {
                        // a connection has ended, which is what wires are for here
                    }
                },
                "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            entry.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        weather.clear();
        resetAll();
    }
}
