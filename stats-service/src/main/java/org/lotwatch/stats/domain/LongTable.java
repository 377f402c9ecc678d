package org.lotwatch.stats.domain;

import java.util.Arrays;

/**
 * Rows of long columns that only grow. Full blocks of rows are packed (see {@link PackedBlock}); the rows after them lie
 * open in one array. One writer; rows never change.
 */
final class LongTable {

    private static final int FIRST_ROWS = 4;
    private static final PackedBlock[] NO_BLOCKS = {};

    private final int columns;
    private PackedBlock[] blocks = NO_BLOCKS;
    private int packed;
    private long[] open;
    private int size;
    private long packedBytes;

    LongTable(int columns) {
        this.columns = columns;
        this.open = new long[columns * FIRST_ROWS];
    }

    int size() {
        return size;
    }

    long get(int row, int column) {
        int block = row >>> PackedBlock.ROWS_LOG2;
        int inBlock = row & (PackedBlock.ROWS - 1);
        return block < packed ? blocks[block].get(inBlock, column) : open[inBlock * columns + column];
    }

    /** Appends one row and returns its number. */
    int append(long[] values) {
        int start = (size & (PackedBlock.ROWS - 1)) * columns;
        if (start == open.length) {
            open = Arrays.copyOf(open, Math.min(open.length * 2, columns * PackedBlock.ROWS));
        }
        System.arraycopy(values, 0, open, start, columns);
        int row = size++;
        if ((size & (PackedBlock.ROWS - 1)) == 0) {
            pack();
        }
        return row;
    }

    private void pack() {
        if (packed == blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(4, packed + packed / 2));
        }
        PackedBlock block = PackedBlock.of(open, columns);
        blocks[packed++] = block;
        packedBytes += block.memoryBytes();
    }

    long memoryBytes() {
        return packedBytes + 4L * blocks.length + 8L * open.length + 80;
    }
}
