package org.lotwatch.stats.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lotwatch.events.LotKey;

/**
 * One commit's journal as bytes: a format number, then per lot its key, its first entry, the number of entries and their page.
 * Numbers are base 128, low part first. The format is kept for ever.
 */
final class JournalBlob {

    private static final int FORMAT = 1;

    private JournalBlob() {}

    static byte[] encode(List<JournalEntry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        out.write(FORMAT);
        for (JournalEntry entry : entries) {
            byte[] key = entry.lot().value().getBytes(StandardCharsets.UTF_8);
            number(out, key.length);
            out.writeBytes(key);
            number(out, entry.first());
            number(out, entry.entries());
            number(out, entry.content().length);
            out.writeBytes(entry.content());
        }
        return out.toByteArray();
    }

    /** @throws IllegalArgumentException for bytes that {@link #encode} did not make */
    static List<JournalEntry> decode(byte[] blob) {
        Reader in = new Reader(blob);
        long format = in.number();
        if (format != FORMAT) {
            throw new IllegalArgumentException("a journal row must be of format " + FORMAT + ", was " + format);
        }
        List<JournalEntry> entries = new ArrayList<>();
        while (in.hasMore()) {
            LotKey key = new LotKey(new String(in.bytes(in.length()), StandardCharsets.UTF_8));
            long first = in.number();
            int count = in.length();
            entries.add(new JournalEntry(key, first, count, in.bytes(in.length())));
        }
        return entries;
    }

    private static void number(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest > 0x7f) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static final class Reader {

        private final byte[] blob;
        private int at;

        private Reader(byte[] blob) {
            this.blob = blob;
        }

        private boolean hasMore() {
            return at < blob.length;
        }

        private long number() {
            long number = 0;
            for (int shift = 0; shift < Long.SIZE; shift += 7) {
                if (at == blob.length) {
                    throw truncated();
                }
                byte next = blob[at++];
                number |= (next & 0x7fL) << shift;
                if (next >= 0) {
                    return number;
                }
            }
            throw truncated();
        }

        private int length() {
            long length = number();
            if (length < 0 || length > Integer.MAX_VALUE) {
                throw truncated();
            }
            return (int) length;
        }

        private byte[] bytes(int length) {
            if (length > blob.length - at) {
                throw truncated();
            }
            at += length;
            return Arrays.copyOfRange(blob, at - length, at);
        }

        private IllegalArgumentException truncated() {
            return new IllegalArgumentException(
                    "a journal row must be whole, ended or broke at byte " + at + " of " + blob.length);
        }
    }
}
