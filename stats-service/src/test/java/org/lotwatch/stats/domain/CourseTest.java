package org.lotwatch.stats.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The course of a lot through many instants is what folding it for each of them gives. */
class CourseTest {

    private static final List<Instant> EVENT_TIMES = List.of(
            Telling.day(-1),
            Telling.day(0),
            Telling.day(1).minusMillis(1),
            Telling.day(2),
            Telling.day(4),
            Telling.day(9));
    private static final List<Instant> ARRIVALS = List.of(
            Telling.day(9), Telling.day(10), Telling.day(11), Telling.day(13), Telling.day(14), Telling.day(20));

    @Test
    void byEventItIsTheFoldAsOfEachInstant() {
        Law.holds(400, 60, (arrivals, random) -> {
            LotLedger ledger = Told.ledger(ClaimOrder.NONE, arrivals);
            Moment known = new Moment(Instant.MAX, Telling.day(9 + random.nextInt(8)), source(random));

            List<LotTally> course = new ArrayList<>();
            ledger.courseByEvent(known, EVENT_TIMES, reader(course));

            assertThat(filled(course, EVENT_TIMES.size()))
                    .isEqualTo(EVENT_TIMES.stream()
                            .map(asOf -> ledger.refolded(new Moment(asOf, known.knownAt(), known.source()))
                                    .tally())
                            .toList());
        });
    }

    @Test
    void byArrivalItIsTheFoldAsKnownAtEachInstant() {
        Law.holds(400, 60, (arrivals, random) -> {
            LotLedger ledger = Told.ledger(ClaimOrder.NONE, arrivals);
            Moment asOf = new Moment(Telling.day(random.nextInt(9) - 1), Instant.MAX, source(random));

            List<LotTally> course = new ArrayList<>();
            ledger.courseByArrival(asOf, ARRIVALS, reader(course));

            assertThat(filled(course, ARRIVALS.size()))
                    .isEqualTo(ARRIVALS.stream()
                            .map(knownAt -> ledger.refolded(new Moment(asOf.asOf(), knownAt, asOf.source()))
                                    .tally())
                            .toList());
        });
    }

    @Test
    void attributesChangeWithTheClaimsThatCount() {
        LotLedger ledger = Told.ledger(
                Telling.loaded(10).onDay(1),
                Telling.loaded(10, "S2", 1, org.lotwatch.events.Movement.ENTRY).onDay(3));
        List<String> shipments = new ArrayList<>();

        ledger.courseByEvent(Told.ALL, EVENT_TIMES, (step, attributes, tally) -> shipments.add(attributes.shipment()));

        assertThat(shipments).containsExactly("S1", LotAttributes.MIXED);
    }

    @Test
    void arrivalsAreThoseAfterOneInstantUpToAnother() {
        LotLedger ledger = Told.ledger(Telling.loaded(10).arrivingOnDay(5));

        assertThat(ledger.hasArrivals(Telling.day(4), Telling.day(5))).isTrue();
        assertThat(ledger.hasArrivals(Telling.day(5), Telling.day(6))).isFalse();
        assertThat(ledger.hasArrivals(Telling.day(3), Telling.day(4))).isFalse();
    }

    private static @Nullable String source(SplittableRandom random) {
        return random.nextInt(4) == 0 ? "/a" : null;
    }

    /** Writes each level down at its place, and before it the last one again. */
    private static Course.Reader reader(List<LotTally> course) {
        return (step, attributes, tally) -> {
            fill(course, step);
            course.add(tally);
        };
    }

    private static List<LotTally> filled(List<LotTally> course, int size) {
        fill(course, size);
        return course;
    }

    private static void fill(List<LotTally> course, int size) {
        while (course.size() < size) {
            course.add(course.isEmpty() ? LotTally.NONE : course.get(course.size() - 1));
        }
    }
}
