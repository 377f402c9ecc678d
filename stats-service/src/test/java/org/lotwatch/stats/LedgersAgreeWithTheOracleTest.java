package org.lotwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.testkit.oracle.Counting;
import org.lotwatch.testkit.oracle.History;
import org.lotwatch.testkit.oracle.LogRecord;
import org.lotwatch.testkit.oracle.Oracle;

class LedgersAgreeWithTheOracleTest {

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void codecAndLedgersSayOfAMadeUpHistoryWhatTheOracleSays(long seed) {
        List<LogRecord> log = History.of(seed, 25, 2_500);

        assertAgreement(log, seed);
    }

    @Test
    void theyAgreeOnLotsWithManyRecords() {
        assertAgreement(History.of(21, 4, 6_000), 21);
    }

    @Test
    void theyAgreeOnLotsOfMoreRoundsThanCanBeCounted() {
        List<LogRecord> log = History.of(22, 12, 18_000);
        Oracle oracle = Oracle.of(log, History.SOURCE_ORDER);
        History.Instants end = History.instants(log, 22).get(0);
        assertThat(oracle.lots())
                .anyMatch(lot ->
                        oracle.discrepancies(lot, end.asOf(), end.knownAt()).contains("BEYOND_COUNTING"));

        assertAgreement(log, 22);
    }

    private static void assertAgreement(List<LogRecord> log, long seed) {
        List<LogRecord> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, new Random(seed));
        LedgerCounting ledgers = LedgerCounting.of(shuffled, History.SOURCE_ORDER);
        Oracle oracle = Oracle.of(log, History.SOURCE_ORDER);

        assertThat(ledgers.lots()).isEqualTo(oracle.lots());
        for (History.Instants at : History.instants(log, seed)) {
            for (String lot : oracle.lots()) {
                assertAgreement(lot, at, oracle, ledgers);
            }
        }
    }

    private static void assertAgreement(String lot, History.Instants at, Counting oracle, Counting ledgers) {
        String when = lot + " at " + at;
        assertThat(ledgers.decisions(lot, at.asOf(), at.knownAt()))
                .as(when)
                .isEqualTo(oracle.decisions(lot, at.asOf(), at.knownAt()));
        assertThat(ledgers.discrepancies(lot, at.asOf(), at.knownAt()))
                .as(when)
                .isEqualTo(oracle.discrepancies(lot, at.asOf(), at.knownAt()));
        for (String source : java.util.Arrays.asList(null, "/ports/dunay", "/papers")) {
            assertThat(ledgers.tally(lot, at.asOf(), at.knownAt(), source))
                    .as(when)
                    .isEqualTo(oracle.tally(lot, at.asOf(), at.knownAt(), source));
            assertThat(ledgers.sample(lot, at.asOf(), at.knownAt(), source))
                    .as(when)
                    .isEqualTo(oracle.sample(lot, at.asOf(), at.knownAt(), source));
            assertThat(ledgers.attributes(lot, at.asOf(), at.knownAt(), source))
                    .as(when)
                    .isEqualTo(oracle.attributes(lot, at.asOf(), at.knownAt(), source));
        }
    }
}
