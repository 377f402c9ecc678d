package org.lotwatch.shipment.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that turns into a problem where it becomes too long. One reader at a time. */
final class LimitedBody extends FilterInputStream {

    private static final int CHUNK = 1 << 16;

    private final long most;
    private final Runnable endless;
    private long had;

    /**
     * A body with a limit.
     *
     * @param most the bytes that may be read
     * @param endless is run when so many more follow that they are not waited for
     */
    LimitedBody(InputStream body, long most, Runnable endless) {
        super(body);
        this.most = most;
        this.endless = endless;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            noted(1);
        }
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            noted(read);
        }
        return read;
    }

    private void noted(int read) throws IOException {
        had += read;
        if (had > most) {
            throwAway();
            throw Problems.payloadTooLarge(most, "more");
        }
    }

    /** So that its sender comes to read the answer. */
    private void throwAway() throws IOException {
        byte[] rest = new byte[CHUNK];
        int read = 0;
        while (read >= 0 && had <= most * BodyLimit.PATIENCE) {
            read = in.read(rest);
            had += Math.max(read, 0);
        }
        if (read >= 0) {
            endless.run();
        }
    }
}
