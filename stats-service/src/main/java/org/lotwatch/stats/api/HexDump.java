package org.lotwatch.stats.api;

import java.util.Locale;

/** Bytes that are no text, sixteen in a line: where they stand, what they are, and what of them can be read. */
final class HexDump {

    private static final int MOST = 2048;
    private static final int IN_A_LINE = 16;

    private HexDump() {}

    static String of(byte[] bytes) {
        StringBuilder dump = new StringBuilder();
        int shown = Math.min(bytes.length, MOST);
        for (int from = 0; from < shown; from += IN_A_LINE) {
            line(dump, bytes, from, Math.min(from + IN_A_LINE, shown));
        }
        if (shown < bytes.length) {
            dump.append("… ").append(bytes.length - shown).append(" bytes more\n");
        }
        return dump.toString();
    }

    private static void line(StringBuilder dump, byte[] bytes, int from, int to) {
        dump.append(String.format(Locale.ROOT, "%06x ", from));
        for (int i = from; i < from + IN_A_LINE; i++) {
            dump.append(i < to ? String.format(Locale.ROOT, " %02x", bytes[i]) : "   ");
        }
        dump.append("  ");
        for (int i = from; i < to; i++) {
            dump.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '.');
        }
        dump.append('\n');
    }
}
