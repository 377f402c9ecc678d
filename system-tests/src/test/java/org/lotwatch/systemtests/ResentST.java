package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.testkit.oracle.History;
import org.lotwatch.testkit.oracle.LogRecord;

/** A producer that restores a backup sends a month once more, in whatever order. */
@Tag("soak")
@Timeout(600)
class ResentST {
    private static final long SEED = 20240210;
    private static final int RECORDS = 60_000;
    private static final int TIMES = 3;

    @Test
    void everythingSentAgainInAnyOrderChangesNoTotal() throws Exception {
        try (Installation installation = Installation.start(getClass())) {
            List<LogRecord> month = new ArrayList<>(History.of(SEED, 300, RECORDS));
            PackagedService stats = installation.stats().start().awaitReady();
            Feeding.of(installation.bootstrap(), month).await();
            JsonNode before = installation.caughtUp(stats).get("total");

            for (int time = 1; time <= TIMES; time++) {
                Collections.shuffle(month, new Random(SEED + time));
                Feeding.of(installation.bootstrap(), month).await();
            }

            assertThat(installation.caughtUp(stats).get("total")).isEqualTo(before);
            new Books(stats.answers(), installation.log().counted(List.of())).agreeNow();
        }
    }
}
