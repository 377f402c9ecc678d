package org.lotwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.oracle.History;
import org.lotwatch.testkit.oracle.LogRecord;
import org.lotwatch.testkit.oracle.Oracle;

class FoldAgreesWithTheOracleTest {

    private static final long SEED = 31;

    @Test
    void ofAHundredThousandRecordsInAnyOrderBothCountingsSayTheSame() {
        List<LogRecord> log = History.of(SEED, 200, 100_000);
        List<LogRecord> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, new Random(SEED));

        LedgerCounting ledgers = LedgerCounting.of(shuffled, History.SOURCE_ORDER);
        Oracle oracle = Oracle.of(log, History.SOURCE_ORDER);

        for (History.Instants at : History.instants(log, SEED)) {
            for (String lot : oracle.lots()) {
                assertThat(ledgers.tally(lot, at.asOf(), at.knownAt(), null))
                        .as(lot + " at " + at)
                        .isEqualTo(oracle.tally(lot, at.asOf(), at.knownAt(), null));
            }
            assertThat(ledgers.total(at.asOf(), at.knownAt(), null))
                    .as("all lots at " + at)
                    .isEqualTo(oracle.total(at.asOf(), at.knownAt(), null));
        }
    }

    @Test
    void recordsOfOneIdentityAreCountedAsTheyAreInTheEndInWhateverOrderTheyCome() {
        List<LogRecord> log = History.of(SEED, 40, 8_000);
        List<LogRecord> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, new Random(SEED));

        LedgerCounting ledgers = LedgerCounting.of(shuffled, History.SOURCE_ORDER);
        List<String> decisions = inTheEnd(Oracle.of(log, History.SOURCE_ORDER));

        assertThat(ledgers.duplicates()).isEqualTo(Collections.frequency(decisions, "duplicate"));
        assertThat(ledgers.collisions()).isEqualTo(Collections.frequency(decisions, "collision"));
        assertThat(decisions).contains("duplicate", "collision");
    }

    private static List<String> inTheEnd(Oracle oracle) {
        Instant end = Instant.parse("2100-01-01T00:00:00Z");
        List<String> decisions = new ArrayList<>();
        oracle.lots()
                .forEach(lot -> decisions.addAll(oracle.decisions(lot, end, end).values()));
        return decisions;
    }
}
