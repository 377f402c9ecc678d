package org.lotwatch.stats.domain;

/** Of each identity (source, id) in a lot, the row of the event: the first of its records by log order. */
final class Identities extends HashedRows {

    private final Records records;
    private final PackedId own = new PackedId();
    private PackedId wanted = own;

    Identities(Records records) {
        this.records = records;
    }

    /** The row of an identity, or -1. */
    int find(int source, String id) {
        own.set(id);
        return find(own.of(source));
    }

    /** The row of an identity, or -1. */
    int find(PackedId id) {
        wanted = id;
        return find(id.hash());
    }

    /** The row of the event that a record is, or repeats. */
    int find(int row) {
        if (records.isFirst(row)) {
            return row;
        }
        if (records.shape(row).uuid()) {
            own.set(records.idHigh(row), records.idLow(row));
        } else {
            own.set(records.texts().bytes((int) records.idLow(row)));
        }
        return find(own.of(records.sourceNumber(row)));
    }

    void put(int row) {
        put(row, hashOf(row));
    }

    void replace(int old, int row) {
        replace(old, row, hashOf(row));
    }

    @Override
    long hashOf(int row) {
        Shape shape = records.shape(row);
        return shape.uuid()
                ? PackedId.hash(shape.source(), records.idHigh(row), records.idLow(row))
                : PackedId.hash(shape.source(), records.texts().hash((int) records.idLow(row)), 0);
    }

    @Override
    boolean isWanted(int row) {
        Shape shape = records.shape(row);
        return shape.source() == wanted.source()
                && shape.uuid() == wanted.isUuid()
                && (shape.uuid()
                        ? records.idHigh(row) == wanted.high() && records.idLow(row) == wanted.low()
                        : records.texts().holds((int) records.idLow(row), wanted.text()));
    }
}
