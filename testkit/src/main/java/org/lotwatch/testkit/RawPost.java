package org.lotwatch.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A POST on a connection of its own, which can be broken off at any place. */
public final class RawPost implements AutoCloseable {
    private final Socket socket;

    private RawPost(Socket socket) {
        this.socket = socket;
    }

    /** Sends all of the body, and does not wait for the answer. */
    public static RawPost whole(int port, String path, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(port, path, bytes, bytes.length);
    }

    /** Announces the body and sends half of it. */
    public static RawPost half(int port, String path, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(port, path, bytes, bytes.length / 2);
    }

    private static RawPost send(int port, String path, byte[] body, int sent) throws IOException {
        String head =
                "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(path, port, body.length);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(Arrays.copyOf(body, sent));
        out.flush();
        return new RawPost(socket);
    }

    /** Breaks off as a process that dies does: with a reset instead of a farewell. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Hangs up. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
