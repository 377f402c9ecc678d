package org.lotwatch.benchmarks.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.lotwatch.benchmarks.counting.Entry;
import org.lotwatch.benchmarks.counting.VerdictNumber;
import org.lotwatch.events.Verdict;

/** The form of an entry in a store: three numbers, the verdict, and texts with their length before them. */
final class EntryBytes {
    private static final int FIXED = 3 * Long.BYTES + 1 + 3 * Short.BYTES;

    private EntryBytes() {}

    static byte[] write(Entry entry) {
        byte[] lot = entry.lot().getBytes(UTF_8);
        byte[] unit = entry.unit().getBytes(UTF_8);
        byte[] writer = entry.writer().getBytes(UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(FIXED + lot.length + unit.length + writer.length);
        bytes.putLong(entry.timeMicros()).putLong(entry.recordedMicros()).putLong(entry.rounds());
        bytes.put((byte) VerdictNumber.of(entry.verdict()));
        text(bytes, lot);
        text(bytes, unit);
        text(bytes, writer);
        return bytes.array();
    }

    static Entry read(ByteBuffer bytes) {
        long time = bytes.getLong();
        long recorded = bytes.getLong();
        long rounds = bytes.getLong();
        Verdict verdict = VerdictNumber.verdict(bytes.get());
        String lot = text(bytes);
        String unit = text(bytes);
        return new Entry(lot, unit, time, recorded, text(bytes), verdict, rounds);
    }

    private static void text(ByteBuffer bytes, byte[] text) {
        bytes.putShort((short) text.length).put(text);
    }

    private static String text(ByteBuffer bytes) {
        byte[] text = new byte[bytes.getShort()];
        bytes.get(text);
        return new String(text, UTF_8);
    }
}
