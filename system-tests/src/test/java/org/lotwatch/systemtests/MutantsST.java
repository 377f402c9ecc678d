package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
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

    /** Without it an old commit is taken, and the audit finds what it has overwritten. */
    @Test
    void withoutTheFenceACommitThatCameLateDoesHarm() throws Exception {
        assertCaught(Mutant.WITHOUT_FENCE, 2, MutantsST::commitLate);
    }

    @Test
    void withoutIdentitiesWhatIsSentAgainIsCountedAgain() throws Exception {
        assertCaught(Mutant.WITHOUT_IDENTITIES, 1, site -> strike(site, Fault.EVERYTHING_SENT_AGAIN));
    }

    @Test
    void whereOffsetsAreStoredBeforeTotalsAKillLosesRecords() throws Exception {
        assertCaught(Mutant.OFFSETS_FIRST, 1, site -> strike(site, Fault.REPLICA_KILLED));
    }

    private interface Harm {
        void to(FaultSite site) throws Exception;
    }

    /** The audit differs: waiting in vain would not tell a wrong total from a slow one. */
    private void assertCaught(Mutant mutant, int replicas, Harm harm) throws Exception {
        String option = MutantBuild.javaOption(mutant);
        try (Installation installation = Installation.start(getClass());
                FaultSite site = FaultSite.open(
                        installation, mutated(installation, option, replicas), History.of(SEED, 60, 20_000))) {
            Throwable found = catchThrowable(() -> harm.to(site));

            assertThat(found).as(mutant.name()).isInstanceOf(AssertionError.class);
            System.out.println(mutant + " is caught: " + firstLines(String.valueOf(found)));
        }
    }

    private static void commitLate(FaultSite site) throws Exception {
        Overtaking.of(site, site.replicas().get(0));
        Audit.of(site, site.replicas().get(1));
    }

    private static List<String> firstLines(String text) {
        return text.lines().filter(line -> !line.isBlank()).limit(12).toList();
    }

    /** All but the first make pages of their journals at once: no key of a journal's row must stand in for the fence. */
    private static List<Replica> mutated(Installation installation, String option, int replicas) {
        List<Replica> mutated =
                Stream.generate(installation::replica).limit(replicas).toList();
        mutated.forEach(replica -> replica.service().with(option));
        mutated.stream().skip(1).forEach(replica -> replica.service().with("LOTWATCH_LEDGERS_JOURNAL_ROWS", "1"));
        return mutated;
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
