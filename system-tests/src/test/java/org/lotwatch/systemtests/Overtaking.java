package org.lotwatch.systemtests;

import java.sql.SQLException;
import java.util.SplittableRandom;

/**
 * The schedule that the fence is for, step by step and without luck: a commit is on its way and does not arrive; its writer
 * stands still until another replica has taken its lanes and committed past it, more than once; then the writer wakes, and the
 * old commit arrives.
 */
final class Overtaking {
    private static final int RECORDS_IN_BETWEEN = 1_000;

    private final FaultSite site;
    private final Replica late;
    private long lanes;

    private Overtaking(FaultSite site, Replica late) {
        this.site = site;
        this.late = late;
    }

    static void strike(FaultSite site, SplittableRandom random) throws Exception {
        Overtaking overtaking = new Overtaking(site, site.any(random));
        overtaking.arrive();
        overtaking.recover();
    }

    /** Returns when the old commit of this replica was refused, or was taken; the traffic rests and everything was applied. */
    static Overtaking of(FaultSite site, Replica late) throws SQLException {
        Overtaking overtaking = new Overtaking(site, late);
        overtaking.arrive();
        return overtaking;
    }

    private void arrive() throws SQLException {
        late.toDatabase().silence();
        FaultSite.until(
                "a commit is on its way", () -> late.service().answers().figure("lotwatch_backlog_records") > 0);
        late.freeze();
        overtake();
        long refused = late.overtaken();
        long commits = site.stored().commits();
        lanes = late.assignments();
        late.toDatabase().mend();
        late.thaw();
        FaultSite.until(
                "the old commit has arrived",
                () -> late.overtaken() > refused || site.stored().commits() > commits);
    }

    /** Whatever was in the hand of the one that stands still is applied by another, and more after it. */
    private void overtake() {
        site.traffic().rest();
        site.awaitApplied();
        site.traffic().goOn();
        site.traffic().awaitMore(RECORDS_IN_BETWEEN);
        site.traffic().rest();
        site.awaitApplied();
    }

    private void recover() {
        FaultSite.until("the replica that was late has its share again", () -> late.assignments() > lanes);
        site.traffic().goOn();
    }
}
