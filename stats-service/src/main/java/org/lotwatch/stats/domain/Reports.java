package org.lotwatch.stats.domain;

import org.lotwatch.events.LotKey;

/** Writes up a lot's books. */
final class Reports {

    private final LotKey key;
    private final Records records;

    Reports(LotKey key, Records records) {
        this.key = key;
        this.records = records;
    }

    LotReport of(Books books) {
        LotTally tally = books.fold().tally();
        Span span = books.fold().span();
        return new LotReport(
                books.seen().spelling(key.value()),
                key,
                Skeleton.of(key),
                books.claimed().attributes(),
                tally,
                new Discrepancies(records, books, tally).all(),
                books.claimed().lines(books.fold()),
                books.seen().sources(),
                Micros.orNull(span.first()),
                Micros.orNull(span.last()),
                Micros.orNull(span.lastInspection()),
                books.nextDue() == Span.NEVER ? null : Micros.instant(books.nextDue()),
                books.seen().total());
    }
}
