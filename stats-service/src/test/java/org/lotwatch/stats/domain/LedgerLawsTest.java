package org.lotwatch.stats.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Verdict;

/** What holds for every set of records, in whatever order they are appended. */
class LedgerLawsTest {

    private static final ClaimOrder ORDER = new ClaimOrder(List.of("/b"));

    @Test
    void sumsThatAreKeptUpEqualThoseOfOnePassAfterEachRecord() {
        Law.holds(1500, 60, (arrivals, random) -> {
            LotLedger ledger = ledger(List.of());
            for (Arrival arrival : arrivals) {
                ledger.accept(arrival);

                assertThat(ledger.report(Told.ALL)).isEqualTo(ledger.refolded(Told.ALL));
            }
        });
    }

    @Test
    void sumsThatAreNeverAskedForOnTheWayAreTheSameAtTheEnd() {
        Law.holds(1500, 80, (arrivals, random) -> {
            LotLedger ledger = ledger(arrivals);

            assertThat(ledger.report(Told.ALL)).isEqualTo(ledger.refolded(Told.ALL));
        });
    }

    @Test
    void whatIsNotYetDueIsKeptApartWhileTimeGoesOn() {
        Law.holds(1500, 80, (arrivals, random) -> {
            LotLedger ledger = ledger(List.of());
            Instant now = Telling.day(random.nextInt(3) - 1);
            for (Arrival arrival : arrivals) {
                ledger.accept(arrival);
                now = now.plusSeconds(random.nextInt(3) * 7_200L);

                Moment moment = Moment.asOf(now);
                assertThat(ledger.report(moment)).isEqualTo(ledger.refolded(moment));
            }
        });
    }

    @Test
    void moreThanCanBeKeptApartIsCountedAnew() {
        LotLedger ledger = ledger(List.of());
        for (int i = 0; i < 9_000; i++) {
            ledger.accept(
                    Telling.inspected(Verdict.OPERABLE, 1).onDay(i % 3_000).arrival(i));
        }

        for (int day = 0; day < 3_000; day += 599) {
            Moment moment = Moment.asOf(Telling.day(day));
            assertThat(ledger.tally(moment).operable()).isEqualTo(3L * (day + 1));
        }
    }

    @Test
    void theDecisionOnAcceptingARecordIsTheOneThatIsListedThen() {
        Law.holds(500, 40, (arrivals, random) -> {
            LotLedger ledger = ledger(List.of());
            for (Arrival arrival : arrivals) {
                Decision decision = ledger.accept(arrival);

                assertThat(ledger.entries(Told.ALL))
                        .filteredOn(entry -> entry.position().equals(arrival.position()))
                        .extracting(LedgerEntry::decision)
                        .containsExactly(decision);
            }
        });
    }

    @Test
    void anyOrderGivesTheSameAnswersAtAnyMoment() {
        Law.holds(800, 60, (arrivals, random) -> {
            List<Arrival> shuffled = shuffled(arrivals, random);
            LotLedger one = ledger(arrivals);
            LotLedger other = ledger(shuffled);

            assertSame(one, other, moments(random));
        });
    }

    @Test
    void repeatedRecordsChangeNothingThatIsCounted() {
        Law.holds(800, 60, (arrivals, random) -> {
            LotLedger once = ledger(arrivals);
            List<Arrival> repeated = new ArrayList<>(arrivals);
            arrivals.forEach(arrival -> repeated.add(later(arrival)));
            LotLedger twice = ledger(shuffled(repeated, random));

            for (Moment moment : moments(random)) {
                assertThat(twice.tally(moment)).isEqualTo(once.tally(moment));
                assertThat(twice.report(moment).lines())
                        .isEqualTo(once.report(moment).lines());
                assertThat(twice.report(moment).attributes())
                        .isEqualTo(once.report(moment).attributes());
            }
        });
    }

    @Test
    void theBooksBalanceAtEveryMoment() {
        Law.holds(800, 60, (arrivals, random) -> {
            LotLedger ledger = ledger(arrivals);

            for (Moment moment : moments(random)) {
                assertThat(ledger.tally(moment)).matches(LotTally::balances, "balances");
            }
        });
    }

    @Test
    void whatWasKnownThenIsWhatALedgerOfThenSays() {
        Law.holds(800, 60, (arrivals, random) -> {
            LotLedger ledger = ledger(arrivals);

            for (Moment moment : moments(random)) {
                List<Arrival> known = arrivals.stream()
                        .filter(arrival -> !arrival.position().arrival().isAfter(moment.knownAt()))
                        .filter(arrival ->
                                moment.source() == null || source(arrival).equals(moment.source()))
                        .toList();
                Moment then = new Moment(moment.asOf(), Instant.MAX, null);
                assertThat(ledger.report(moment)).isEqualTo(ledger(known).report(then));
                assertThat(ledger.entries(moment)).isEqualTo(ledger(known).entries(then));
            }
        });
    }

    @Test
    void aReportHoldsUntilItsNextFactIsDue() {
        Law.holds(800, 60, (arrivals, random) -> {
            LotLedger ledger = ledger(arrivals);

            for (Moment moment : moments(random)) {
                LotReport report = ledger.report(moment);
                Instant due = report.nextDueAt();
                Instant last = due == null ? Instant.MAX : due.minusNanos(1_000);
                assertThat(ledger.report(new Moment(last, moment.knownAt(), moment.source())))
                        .isEqualTo(report);
            }
        });
    }

    @Test
    void theEffectsOfAllRecordsAddUpToTheTally() {
        Law.holds(800, 60, (arrivals, random) -> {
            LotLedger ledger = ledger(arrivals);

            for (Moment moment : moments(random)) {
                Map<String, Long> sums = new HashMap<>();
                ledger.entries(moment)
                        .forEach(entry -> entry.effect()
                                .rounds()
                                .forEach((field, rounds) -> sums.merge(field, rounds, Long::sum)));
                LotTally tally = ledger.tally(moment);
                assertThat(sums.getOrDefault("introduced", 0L)).isEqualTo(tally.introduced());
                assertThat(sums.getOrDefault("withdrawn", 0L)).isEqualTo(tally.withdrawn());
                assertThat(sums.getOrDefault("sampledOut", 0L)).isEqualTo(tally.sampledOut());
                assertThat(sums.getOrDefault("inspected", 0L)).isEqualTo(tally.inspected());
                assertThat(sums.getOrDefault("restored", 0L)).isEqualTo(tally.restored());
                assertThat(sums.getOrDefault("condemned", 0L)).isEqualTo(tally.condemned());
                assertThat(sums.getOrDefault("restoredUnmatched", 0L)).isEqualTo(tally.restoredUnmatched());
                assertThat(Math.max(0, sums.getOrDefault("operable", 0L))).isEqualTo(tally.operable());
                assertThat(Math.max(0, sums.getOrDefault("restorable", 0L))).isEqualTo(tally.restorable());
                assertThat(Math.max(0, sums.getOrDefault("inoperable", 0L))).isEqualTo(tally.inoperable());
                assertThat(Math.max(0, sums.getOrDefault("undetermined", 0L))).isEqualTo(tally.undetermined());
            }
        });
    }

    @Test
    void theRowsThatAreListedAreTheRecordsInLogOrder() {
        Law.holds(
                300,
                60,
                (arrivals, random) -> assertThat(ledger(arrivals).entries(Told.ALL))
                        .extracting(LedgerEntry::position)
                        .isEqualTo(arrivals.stream()
                                .map(Arrival::position)
                                .sorted()
                                .toList()));
    }

    static void assertSame(LotLedger one, LotLedger other, List<Moment> moments) {
        for (Moment moment : moments) {
            assertThat(other.report(moment)).isEqualTo(one.report(moment));
            assertThat(other.entries(moment)).isEqualTo(one.entries(moment));
        }
    }

    static LotLedger ledger(List<Arrival> arrivals) {
        LotLedger ledger = new LotLedger(LotKey.of(Telling.LOT), ORDER);
        arrivals.forEach(ledger::accept);
        return ledger;
    }

    static List<Moment> moments(SplittableRandom random) {
        List<Moment> moments = new ArrayList<>(List.of(Told.ALL));
        for (int i = 0; i < 3; i++) {
            Instant asOf = random.nextBoolean() ? Instant.MAX : Telling.day(random.nextInt(8) - 1);
            Instant knownAt = random.nextBoolean() ? Instant.MAX : Telling.day(9 + random.nextInt(8));
            moments.add(
                    new Moment(asOf, knownAt, random.nextBoolean() ? null : "/" + (char) ('a' + random.nextInt(4))));
        }
        return moments;
    }

    private static List<Arrival> shuffled(List<Arrival> arrivals, SplittableRandom random) {
        Map<Arrival, Long> places = new HashMap<>();
        arrivals.forEach(arrival -> places.put(arrival, random.nextLong()));
        return arrivals.stream().sorted(Comparator.comparing(places::get)).toList();
    }

    private static Arrival later(Arrival arrival) {
        LogPosition position = arrival.position();
        LogPosition later = new LogPosition(
                position.topic(),
                position.partition(),
                position.offset() + 1_000,
                position.arrival().plusMillis(1));
        return new Arrival(arrival.event(), arrival.fingerprint(), later, arrival.wrongKey());
    }

    private static String source(Arrival arrival) {
        return arrival.event().header().id().source();
    }
}
