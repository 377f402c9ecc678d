package org.lotwatch.systemtests;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a broker says, answer by answer. A broker names its own address in some of them, and clients then connect there: the
 * wire's port is put in its place, or they would go round the wire.
 */
final class BrokerAnswers implements Wire.Answering {
    private static final byte[] HOST = "127.0.0.1".getBytes(StandardCharsets.US_ASCII);

    private final int brokerPort;

    BrokerAnswers(int brokerPort) {
        this.brokerPort = brokerPort;
    }

    @Override
    public byte[] next(InputStream server, int entry) throws IOException {
        DataInputStream in = new DataInputStream(server);
        try {
            int length = in.readInt();
            ByteBuffer answer = ByteBuffer.allocate(Integer.BYTES + length);
            answer.putInt(length);
            in.readFully(answer.array(), Integer.BYTES, length);
            redirect(answer, entry);
            return answer.array();
        } catch (EOFException e) {
            return new byte[0];
        }
    }

    private void redirect(ByteBuffer answer, int entry) {
        for (int at = Integer.BYTES; at <= answer.capacity() - HOST.length - Integer.BYTES; at++) {
            int port = at + HOST.length;
            if (isHost(answer, at) && answer.getInt(port) == brokerPort) {
                answer.putInt(port, entry);
            }
        }
    }

    private static boolean isHost(ByteBuffer answer, int at) {
        for (int i = 0; i < HOST.length; i++) {
            if (answer.get(at + i) != HOST[i]) {
                return false;
            }
        }
        return true;
    }
}
