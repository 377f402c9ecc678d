package org.lotwatch.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/** One connection that a {@link Wire} carries: the client's end of it and the server's. */
final class WireConnection {
    private final Socket client;
    private final Socket server;
    private volatile boolean abandoned;

    private WireConnection(Socket client, Socket server) {
        this.client = client;
        this.server = server;
    }

    static WireConnection of(Socket client, int serverPort) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        return new WireConnection(client, server);
    }

    Socket client() {
        return client;
    }

    Socket server() {
        return server;
    }

    /** What is under way is lost, and both sides learn it at once. */
    void reset() {
        List.of(client, server).forEach(WireConnection::reset);
    }

    /** The server learns that the client is gone, the client learns nothing and speaks to nobody. */
    void abandon() {
        abandoned = true;
        reset(server);
    }

    boolean isAbandoned() {
        return abandoned;
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // it is closed already
        }
    }
}
