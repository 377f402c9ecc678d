package org.lotwatch.stats.api.sheet;

import java.io.ByteArrayOutputStream;

/** Holds what was written until it is taken. */
final class Drain extends ByteArrayOutputStream {

    byte[] taken() {
        byte[] bytes = toByteArray();
        reset();
        return bytes;
    }
}
