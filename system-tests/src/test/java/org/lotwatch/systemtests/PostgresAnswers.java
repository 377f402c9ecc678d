package org.lotwatch.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a PostgreSQL server says: any bytes, as they come. */
final class PostgresAnswers implements Wire.Answering {
    private static final String COMMIT_DONE = "C\0\0\0\u000bCOMMIT\0";

    @Override
    public byte[] next(InputStream server, int entry) throws IOException {
        byte[] buffer = new byte[65_536];
        return Arrays.copyOf(buffer, Math.max(0, server.read(buffer)));
    }

    /** Whether the server says that a transaction is committed. */
    static boolean isCommitDone(byte[] answer) {
        return new String(answer, StandardCharsets.ISO_8859_1).contains(COMMIT_DONE);
    }
}
