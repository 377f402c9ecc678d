package org.lotwatch.imports.table;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The text of a CSV file in its encoding. Bytes that are none of the encoding become {@link #WRONG}, so that the row that holds
 * them can be named.
 */
record CsvText(BufferedReader reader, Charset charset) {

    static final char WRONG = '\uFFFD';

    private static final int LONGEST_HEADER = 256 * 1024;
    private static final int BUFFER = 64 * 1024;

    static CsvText open(Path file, @Nullable String charset, AtomicLong bytesRead) throws FileFault, IOException {
        String mark = mark(file);
        Charset known = Charsets.of(mark, charset);
        InputStream bytes = new Counted(Files.newInputStream(file), bytesRead);
        bytes.skipNBytes(HexFormat.of().parseHex(mark).length);
        InputStreamReader text = new InputStreamReader(
                bytes,
                known.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        return new CsvText(new BufferedReader(text, BUFFER), known);
    }

    private static String mark(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Charsets.mark(bytes.readNBytes(Charsets.LONGEST_MARK));
        }
    }

    /** The first characters, which the reader gives again. */
    String start() throws IOException {
        char[] start = new char[LONGEST_HEADER];
        reader.mark(LONGEST_HEADER);
        int length = 0;
        for (int read = 0; read >= 0 && length < start.length; length += Math.max(read, 0)) {
            read = reader.read(start, length, start.length - length);
        }
        reader.reset();
        return new String(start, 0, length);
    }

    private static final class Counted extends FilterInputStream {

        private final AtomicLong bytesRead;

        Counted(InputStream in, AtomicLong bytesRead) {
            super(in);
            this.bytesRead = bytesRead;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            bytesRead.addAndGet(Math.max(read, 0));
            return read;
        }
    }
}
