package org.lotwatch.systemtests;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.testkit.oracle.History;

/** The clocks of the services jump: what is counted does not depend on them, nor who counts it. */
@Tag("soak")
@Timeout(600)
class ClockJumpsST {
    private static final long SEED = 20240210;
    private static final List<String> JUMPS = List.of("+1h", "-1h", "+1d", "-1d", "-5s", "+0");
    private static final int RECORDS_PER_JUMP = 1_000;

    @Test
    void clocksThatJumpChangeNoTotal() throws Exception {
        WallClock clock = WallClock.assumeAt(Path.of("target", "wall-clock").toAbsolutePath());
        try (Installation installation = Installation.start(getClass());
                FaultSite site =
                        FaultSite.open(installation, replicas(installation, clock), History.of(SEED, 60, 20_000))) {
            for (String jump : JUMPS) {
                clock.jump(jump);
                site.traffic().awaitMore(RECORDS_PER_JUMP);
                site.awaitApplied();
            }
            site.replicas().get(0).killAndRestart();

            site.audit();
        }
    }

    private static List<Replica> replicas(Installation installation, WallClock clock) {
        List<Replica> replicas = Stream.generate(installation::replica).limit(2).toList();
        replicas.forEach(replica -> clock.environment().forEach(replica.service()::with));
        return replicas;
    }
}
