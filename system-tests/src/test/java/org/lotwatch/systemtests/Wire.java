package org.lotwatch.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The network between one process and one server, as something that can be bad: cut, slow, narrow, silent in either direction
 * or both, or losing the answers. It carries connections of TCP on loopback.
 */
final class Wire implements AutoCloseable {
    private final Set<WireConnection> connections = ConcurrentHashMap.newKeySet();
    private final Weather toServer = new Weather();
    private final Weather toClient = new Weather();
    private final ServerSocket entry;
    private final int serverPort;
    private final Answering answering;
    private volatile boolean cut;
    private volatile Predicate<byte[]> lost = answer -> false;
    private volatile int longest = Integer.MAX_VALUE;

    /** Reads a server's answers, in pieces that belong together. */
    interface Answering {
        /**
         * The next piece; empty at the end.
         *
         * @param entry the port of this wire
         */
        byte[] next(InputStream server, int entry) throws IOException;
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
        connections.forEach(WireConnection::reset);
    }

    /** Every connection ends for the server, and no client is told; new connections are whole. */
    void abandonAll() {
        connections.forEach(WireConnection::abandon);
    }

    /** Nothing gets through, in either direction, and nobody is told. */
    void silence() {
        deafen();
        mute();
    }

    /** The server hears nothing, and nobody is told. */
    void deafen() {
        toServer.hold();
    }

    /** The server hears everything and is not heard, and nobody is told. */
    void mute() {
        toClient.hold();
    }

    /** Every piece takes so long. */
    void delay(Duration each) {
        delay(each, each);
    }

    /** Every piece takes some time between these, in either direction. */
    void delay(Duration atLeast, Duration atMost) {
        toServer.delay(atLeast, atMost);
        toClient.delay(atLeast, atMost);
    }

    /** All connections together carry no more than this in either direction. */
    void narrow(int bytesPerSecond) {
        toServer.narrow(bytesPerSecond);
        toClient.narrow(bytesPerSecond);
    }

    /** Where such an answer comes from the server, the connection is reset instead of passing it on. */
    void lose(Predicate<byte[]> answers) {
        lost = answers;
    }

    /** An answer of more bytes than this is passed on up to its middle, and then the connection is reset. */
    void breakOff(int bytes) {
        longest = bytes;
    }

    /** All is well again, except for connections that were abandoned. */
    void mend() {
        cut = false;
        lost = answer -> false;
        longest = Integer.MAX_VALUE;
        toServer.clear();
        toClient.clear();
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
        WireConnection connection = WireConnection.of(client, serverPort);
        connections.add(connection);
        if (cut) {
            end(connection);
            return;
        }
        start(() -> ask(connection));
        start(() -> answer(connection));
    }

    private void ask(WireConnection connection) throws IOException {
        byte[] buffer = new byte[65_536];
        try (InputStream in = connection.client().getInputStream();
                OutputStream out = connection.server().getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                toServer.pass(read);
                if (!connection.isAbandoned()) {
                    out.write(buffer, 0, read);
                }
            }
        } finally {
            end(connection);
        }
    }

    private void answer(WireConnection connection) throws IOException {
        try {
            carryAnswers(connection);
        } finally {
            if (!connection.isAbandoned()) {
                end(connection);
            }
        }
    }

    private void carryAnswers(WireConnection connection) throws IOException {
        InputStream in = connection.server().getInputStream();
        OutputStream out = connection.client().getOutputStream();
        for (byte[] piece = next(in); piece.length > 0; piece = next(in)) {
            if (lost.test(piece)) {
                return;
            }
            toClient.pass(piece.length);
            if (piece.length > longest) {
                out.write(piece, 0, piece.length / 2);
                return;
            }
            out.write(piece);
        }
    }

    private byte[] next(InputStream in) throws IOException {
        return answering.next(in, port());
    }

    private void end(WireConnection connection) {
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
        mend();
        resetAll();
    }
}
