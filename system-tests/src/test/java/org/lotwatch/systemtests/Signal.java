package org.lotwatch.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What an operator or the kernel can send to a process that Java has no word for. */
enum Signal {
    STOP,
    CONT,
    INT,
    KILL;

    void to(long pid) {
        try {
            int code = new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("process " + pid + " cannot be sent " + this);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending " + this, e);
        }
    }
}
