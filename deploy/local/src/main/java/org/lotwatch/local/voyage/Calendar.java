package org.lotwatch.local.voyage;

import java.time.Duration;
import java.time.Instant;

/**
 * When things happen: the passages leave from October to December 2023.
 *
 * @param passages how many leave
 */
record Calendar(int passages) {

    private static final Instant FIRST = Instant.parse("2023-10-03T01:30:00Z");
    private static final Duration SEASON = Duration.ofDays(77);
    private static final Duration AT_SEA = Duration.ofDays(2);

    Instant loaded(int passage) {
        return FIRST.plus(SEASON.multipliedBy(passage).dividedBy(passages));
    }

    /** A lot is in the yard of the port of arrival from then on. */
    Instant arrived(Lot lot) {
        return loaded(lot.passage()).plus(AT_SEA);
    }

    /** Lots are inspected one after the other. */
    Instant afterArrival(Lot lot, int days) {
        return arrived(lot).plus(Duration.ofDays(days)).plus(Duration.ofMinutes(7L * (lot.number() % 60)));
    }

    Instant beforeLoading(Lot lot) {
        return loaded(lot.passage()).minus(Duration.ofDays(3)).plus(Duration.ofMinutes(7L * (lot.number() % 60)));
    }
}
