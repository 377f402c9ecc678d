package org.lotwatch.stats.domain;

import org.lotwatch.stats.domain.Revision.Target;

/** A lot as it was known at one instant after the other, while it is asked for as of the same one. */
final class ArrivalCourse extends Course {

    private final Records records;
    private final Standing standing;
    private final Fold fold;
    private final long asOf;

    ArrivalCourse(Records records, ClaimOrder order, Moment moment) {
        super(records);
        this.records = records;
        this.standing = Standing.growing(records, moment.source());
        this.fold = new Fold(records, standing, order);
        this.asOf = Micros.of(moment.asOf());
    }

    @Override
    long time(int row) {
        return records.arrival(row);
    }

    @Override
    void add(int row) {
        standing.take(row);
        if (!records.isFirst(row) || !standing.considers(row)) {
            return;
        }
        if (!records.isFact(row)) {
            amend(records.revisions().of(row).target());
            return;
        }
        if (!records.revisions().isEmpty()) {
            standing.resolve(new Target(records.sourceNumber(row), records.id(row)));
        }
        count(row);
    }

    /** What stands for a fact that was taken before may have changed. */
    private void amend(Target target) {
        int fact = records.revisions().find(target);
        if (fact < 0 || !records.isFact(fact) || !standing.considers(fact)) {
            return;
        }
        int before = standing.data(fact);
        standing.resolve(target);
        if (before != standing.data(fact)) {
            if (isCounted(before)) {
                fold.remove(before, asOf);
            }
            count(fact);
        }
    }

    private void count(int fact) {
        int data = standing.data(fact);
        if (isCounted(data)) {
            fold.add(fact, data);
        }
    }

    private boolean isCounted(int data) {
        return data != Standing.RETRACTED && records.happenedAt(data) <= asOf;
    }

    @Override
    Fold fold() {
        return fold;
    }
}
