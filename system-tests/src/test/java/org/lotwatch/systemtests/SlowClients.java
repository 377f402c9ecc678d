package org.lotwatch.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clients of HTTP that begin and do not go on. */
final class SlowClients implements AutoCloseable {
    private static final int LOOK_MILLIS = 1;
    private static final int MUCH = 50;

    private final List<Socket> sockets = new ArrayList<>();
    private final URI service;

    SlowClients(URI service) {
        this.service = service;
    }

    /** So many connections on which nothing is said. */
    void connect(int times) throws IOException {
        begin(times, "");
    }

    /** So many requests of which half the head is sent. */
    void sendHalfAHead(int times) throws IOException {
        begin(times, "POST /api/v1/shipments HTTP/1.1\r\nHost: localhost\r\nContent-Type: appli");
    }

    /** So many orders of which the body is not sent. */
    void sendNoBody(int times, String path) throws IOException {
        begin(
                times,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 200\r\n\r\n{");
    }

    /** So many questions whose answers are not read. */
    void readNothing(int times, String path) throws IOException {
        begin(times, question(path));
    }

    /** The same with more questions on each connection than the network holds answers to. */
    void askMuchAndReadNothing(int times, String path) throws IOException {
        begin(times, question(path).repeat(MUCH));
    }

    private static String question(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private void begin(int times, String text) throws IOException {
        for (int i = 0; i < times; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort());
            sockets.add(socket);
            socket.setSoTimeout(LOOK_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** How many the service has not shown the door yet. */
    long open() throws IOException {
        long open = 0;
        for (Socket socket : sockets) {
            open += isOpen(socket) ? 1 : 0;
        }
        return open;
    }

    /** Reads what there is: answers are not looked at. */
    private static boolean isOpen(Socket socket) throws IOException {
        try {
            int read = 0;
            while (read >= 0) {
                read = socket.getInputStream().read(new byte[65_536]);
            }
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (SocketException e) {
            return false;
        }
    }

    /** All of them hang up without a word. */
    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
        sockets.clear();
    }
}
