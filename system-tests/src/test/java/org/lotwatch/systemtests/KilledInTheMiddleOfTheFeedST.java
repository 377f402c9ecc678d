package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.testkit.oracle.History;
import org.lotwatch.testkit.oracle.Oracle;

/** Totals do not depend on how often stats-service dies while it counts, nor on when. */
@Timeout(600)
class KilledInTheMiddleOfTheFeedST {
    private static final long SEED = 20240210;
    private static final int KILLS = 5;

    @Test
    void sigkillWhileCountingChangesNoTotalOfAnyLotAtAnyMoment() throws Exception {
        try (Installation installation = Installation.start(getClass())) {
            PackagedService stats = installation.stats().start().awaitReady();
            Feeding feeding = Feeding.of(installation.bootstrap(), History.of(SEED, 200, 100_000));
            SplittableRandom random = new SplittableRandom(SEED);

            for (int kill = 0; kill < KILLS; kill++) {
                awaitProgress(stats, 2_000 + random.nextInt(10_000));
                stats.kill();
                stats.start().awaitReady();
            }
            feeding.await();
            installation.caughtUp(stats);

            Oracle oracle = installation.log().counted(List.of());
            Books books = new Books(stats.answers(), oracle);
            books.agreeNow();
            Instant arrived = Instant.now();
            books.agreeAt(Instant.parse("2024-01-15T00:00:00Z"), arrived);
            books.agreeAt(arrived, arrived.minusSeconds(5));
        }
    }

    @Test
    void aServiceThatKnowsNothingCountsTheSameFromTheTopicsAlone() throws Exception {
        try (Installation installation = Installation.start(getClass())) {
            PackagedService first = installation.stats().start().awaitReady();
            Feeding.of(installation.bootstrap(), History.of(SEED + 1, 50, 20_000))
                    .await();
            JsonNode before = installation.caughtUp(first);
            first.stop();

            PackagedService second =
                    installation.statsOnDatabase("rebuilt").start().awaitReady();
            JsonNode after = installation.caughtUp(second);

            assertThat(after.get("total")).isEqualTo(before.get("total"));
            new Books(second.answers(), installation.log().counted(List.of())).agreeNow();
        }
    }

    @Test
    void twoReplicasShareTheLanesAndOneTakesOverWhenTheOtherIsKilled() throws Exception {
        try (Installation installation = Installation.start(getClass())) {
            PackagedService one = installation.stats().start().awaitReady();
            PackagedService other = installation.stats().start().awaitReady();
            Feeding feeding = Feeding.of(installation.bootstrap(), History.of(SEED + 2, 100, 40_000));
            awaitProgress(one, 5_000);

            other.kill();
            feeding.await();
            installation.caughtUp(one);

            new Books(one.answers(), installation.log().counted(List.of())).agreeNow();
        }
    }

    /** Until so many more records are applied, or nothing more comes. */
    private static void awaitProgress(PackagedService stats, long records) {
        long from = applied(stats);
        await("records are being applied")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> applied(stats) >= Math.min(from + records, 90_000));
    }

    private static long applied(PackagedService stats) {
        long sum = 0;
        for (JsonNode offset : stats.answers().get("/totals").get("ledgerPosition")) {
            sum += offset.asLong();
        }
        return sum;
    }
}
