package org.lotwatch.stats.domain;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * {@value #ROWS} rows of long columns, each column as its least value, a unit and as many bytes a row as its span needs.
 * Immutable; a value is read with one load.
 */
final class PackedBlock {

    static final int ROWS_LOG2 = 7;
    static final int ROWS = 1 << ROWS_LOG2;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long[] MASKS = masks();
    /** Times are often whole seconds or milliseconds. */
    private static final long[] UNITS = {1_000_000, 1_000, 1};

    private final byte[] content;
    private final long[] least;
    /** Of each column: where it starts, shifted by 8, with its unit in bits 4 and 5 and its width below. */
    private final int[] layout;

    private PackedBlock(byte[] content, long[] least, int[] layout) {
        this.content = content;
        this.least = least;
        this.layout = layout;
    }

    /** Packs the first {@value #ROWS} rows of a row-wise array. */
    static PackedBlock of(long[] rows, int columns) {
        long[] least = new long[columns];
        int[] layout = new int[columns];
        int bytes = 0;
        for (int column = 0; column < columns; column++) {
            least[column] = least(rows, columns, column);
            int unit = unit(rows, columns, column, least[column]);
            int width = width(rows, columns, column, least[column], UNITS[unit]);
            layout[column] = (bytes << 8) | (unit << 4) | width;
            bytes += width * ROWS;
        }
        PackedBlock block = new PackedBlock(new byte[bytes + Long.BYTES], least, layout);
        block.fill(rows, columns);
        return block;
    }

    long get(int row, int column) {
        int where = layout[column];
        int width = where & 0xf;
        long steps = (long) LONGS.get(content, (where >>> 8) + row * width) & MASKS[width];
        return least[column] + steps * UNITS[(where >>> 4) & 3];
    }

    private void fill(long[] rows, int columns) {
        for (int column = 0; column < columns; column++) {
            int width = layout[column] & 0xf;
            long unit = UNITS[(layout[column] >>> 4) & 3];
            for (int row = 0; row < ROWS && width > 0; row++) {
                put((layout[column] >>> 8) + row * width, width, (rows[row * columns + column] - least[column]) / unit);
            }
        }
    }

    private void put(int at, int width, long steps) {
        for (int i = 0; i < width; i++) {
            content[at + i] = (byte) (steps >>> (8 * i));
        }
    }

    private static long least(long[] rows, int columns, int column) {
        long least = rows[column];
        for (int row = 1; row < ROWS; row++) {
            least = Math.min(least, rows[row * columns + column]);
        }
        return least;
    }

    private static int unit(long[] rows, int columns, int column, long least) {
        int unit = 0;
        for (int row = 0; row < ROWS && UNITS[unit] != 1; row++) {
            long span = rows[row * columns + column] - least;
            while (span % UNITS[unit] != 0 || (span < 0 && UNITS[unit] != 1)) {
                unit++;
            }
        }
        return unit;
    }

    private static int width(long[] rows, int columns, int column, long least, long unit) {
        long bits = 0;
        for (int row = 0; row < ROWS; row++) {
            long span = rows[row * columns + column] - least;
            bits |= unit == 1 ? span : span / unit;
        }
        return (Long.SIZE - Long.numberOfLeadingZeros(bits) + 7) / 8;
    }

    private static long[] masks() {
        long[] masks = new long[Long.BYTES + 1];
        for (int width = 1; width <= Long.BYTES; width++) {
            masks[width] = -1L >>> (Long.SIZE - 8 * width);
        }
        return masks;
    }

    long memoryBytes() {
        return 32 + 16 + content.length + 16 + 8L * least.length + 16 + 4L * layout.length;
    }
}
