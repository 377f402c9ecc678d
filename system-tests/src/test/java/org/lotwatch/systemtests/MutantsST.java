package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.testkit.oracle.History;

/** The audit after faults is worth something: with any one safety layer taken out of stats-service, it fails. */
@Tag("soak")
@Timeout(600)
class MutantsST {
    private static final long SEED = 20240210;
    private static final int STRIKES = 4;

    @Test
    void withoutTheFenceAProcessThatStoodStillDoesHarm() throws Exception {
        assertCaught(Mutant.WITHOUT_FENCE, 2, Fault.REPLICA_FROZEN_WITHIN_A_COMMIT);
    }

    @Test
    void withoutIdentitiesWhatIsSentAgainIsCountedAgain() throws Exception {
        assertCaught(Mutant.WITHOUT_IDENTITIES, 1, Fault.EVERYTHING_SENT_AGAIN);
    }

    @Test
    void whereOffsetsAreStoredBeforeTotalsAKillLosesRecords() throws Exception {
        assertCaught(Mutant.OFFSETS_FIRST, 1, Fault.REPLICA_KILLED);
    }

    /** The audit differs; or there is none to make, because what was applied is not any more, and nobody applies it again. */
    private void assertCaught(Mutant mutant, int replicas, Fault fault) throws Exception {
        String option = MutantBuild.javaOption(mutant);
        try (Installation installation = Installation.start(getClass());
                FaultSite site = FaultSite.open(
                        installation,
                        Stream.generate(() -> mutated(installation, option))
                                .limit(replicas)
                                .toList(),
                        History.of(SEED, 60, 20_000))) {
            Throwable found = catchThrowable(() -> strike(site, fault));

            assertThat(found)
                    .as(mutant + " under " + fault)
                    .isInstanceOfAny(AssertionError.class, ConditionTimeoutException.class);
            System.out.println(mutant + " under " + fault + " is caught: " + firstLines(String.valueOf(found)));
        }
    }

    private static List<String> firstLines(String text) {
        return text.lines().filter(line -> !line.isBlank()).limit(12).toList();
    }

    private static Replica mutated(Installation installation, String option) {
        Replica replica = installation.replica();
        replica.service().with(option);
        return replica;
    }

    /** A slow database makes commits last, so that faults fall into them. */
    private static void strike(FaultSite site, Fault fault) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < STRIKES; i++) {
            site.replicas().forEach(replica -> replica.toDatabase().delay(Duration.ofMillis(10)));
            fault.strike(site, random);
            site.replicas().forEach(Replica::mend);
            site.audit();
        }
    }
}
