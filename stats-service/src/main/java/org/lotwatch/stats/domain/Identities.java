package org.lotwatch.stats.domain;

/** Of each identity (source, id) in a lot, the row of the event: the first of its records by log order. */
final class Identities extends HashedRows {

    private final Records records;
    private final PackedId wanted = new PackedId();

    Identities(Records records) {
        this.records = records;
    }

    /** The row of an identity, or -1; {@link #wanted()} is its id from then on. */
    int find(int source, String id) {
        wanted.set(source, id);
        return find(wanted.hash());
    }

    /** The row of the event that a record is, or repeats. */
    int find(int row) {
        return records.isFirst(row) ? row : find(records.sourceNumber(row), records.id(row));
    }

    PackedId wanted() {
        return wanted;
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
        return PackedId.hash(shape.source(), records.idHigh(row), shape.uuid() ? records.idLow(row) : 0);
    }

    @Override
    boolean isWanted(int row) {
        if (records.idHigh(row) != wanted.high()) {
            return false;
        }
        Shape shape = records.shape(row);
        return shape.source() == wanted.source()
                && shape.uuid() == wanted.isUuid()
                && (shape.uuid()
                        ? records.idLow(row) == wanted.low()
                        : records.texts().holds((int) records.idLow(row), wanted.text()));
    }
}
