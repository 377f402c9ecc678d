package org.lotwatch.systemtests;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.testkit.oracle.History;

/** There is no space left, and later there is: then a restart of the server is all that anybody has to do. */
@Tag("root")
@Timeout(600)
class DiskFullST {
    private static final long SEED = 20240210;
    private static final int MEBIBYTES = 400;
    private static final int RECORDS_MEANWHILE = 2_000;

    @BeforeEach
    void needsVolumes() {
        Volume.assumePossible();
    }

    @Test
    void aFullDiskOfTheBrokerLosesNothing() throws Exception {
        try (Volume volume = new Volume(MEBIBYTES);
                Installation installation =
                        Installation.start(getClass(), directory -> volume.mount(directory.resolve("kafka")));
                FaultSite site = site(installation)) {
            site.awaitCommits(10);

            volume.fill();
            site.traffic().awaitMore(RECORDS_MEANWHILE);
            volume.empty();
            installation.broker().kill();
            installation.broker().start();

            site.audit();
        }
    }

    @Test
    void aFullDiskOfTheDatabaseLosesNothing() throws Exception {
        try (Volume volume = new Volume(MEBIBYTES);
                Installation installation =
                        Installation.start(getClass(), directory -> volume.mount(directory.resolve("postgres")));
                FaultSite site = site(installation)) {
            site.awaitCommits(10);

            volume.fill();
            site.traffic().awaitMore(RECORDS_MEANWHILE);
            volume.empty();
            installation.killAndRestartPostgres();

            site.audit();
        }
    }

    private static FaultSite site(Installation installation) {
        return FaultSite.open(installation, List.of(installation.replica()), History.of(SEED, 60, 20_000));
    }
}
