package org.lotwatch.stats.domain;

/** A lot as of one instant of event time after the other, while what is known stays the same. */
final class EventCourse extends Course {

    private final Records records;
    private final Standing standing;
    private final Fold fold;

    EventCourse(Records records, ClaimOrder order, Moment moment) {
        super(records);
        this.records = records;
        this.standing = Standing.at(records, moment);
        this.fold = new Fold(records, standing, order);
    }

    @Override
    long time(int row) {
        boolean fact = records.isFirst(row) && records.isFact(row) && standing.considers(row);
        int data = fact ? standing.data(row) : Standing.RETRACTED;
        return data == Standing.RETRACTED ? Long.MAX_VALUE : records.happenedAt(data);
    }

    @Override
    void add(int row) {
        fold.add(row, standing.data(row));
    }

    @Override
    Fold fold() {
        return fold;
    }
}
