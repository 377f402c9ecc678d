package org.lotwatch.stats.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.stats.domain.Telling.inspected;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.Verdict;

/** Records of one identity that are taken in another order than that of the log: what is counted is the same. */
class DisplacedTest {

    private static final Telling FIRST = inspected(Verdict.OPERABLE, 3).as("a").arrivingOnDay(1);
    private static final Telling AGAIN = inspected(Verdict.OPERABLE, 3).as("a").arrivingOnDay(2);
    private static final Telling OTHERWISE =
            inspected(Verdict.OPERABLE, 4).as("a").arrivingOnDay(2);

    @Test
    void aRepetitionThatIsTakenFirstIsADuplicateInTheEnd() {
        assertThat(fates(FIRST, AGAIN)).containsExactlyInAnyOrderElementsOf(fates(AGAIN, FIRST));
        assertThat(fates(AGAIN, FIRST)).containsExactly(Decision.APPLIED, Decision.DUPLICATE);
    }

    @Test
    void otherContentThatIsTakenFirstIsACollisionInTheEnd() {
        assertThat(fates(FIRST, OTHERWISE)).containsExactlyInAnyOrderElementsOf(fates(OTHERWISE, FIRST));
        assertThat(fates(OTHERWISE, FIRST)).containsExactly(Decision.APPLIED, Decision.COLLISION);
    }

    @Test
    void aRecordBehindTheEventDisplacesNothing() {
        LotLedger lot = Told.ledger(FIRST, AGAIN);

        assertThat(lot.displaced()).isNull();
    }

    /** What each record adds to the counts as it is taken. */
    private static List<Decision> fates(Telling... tellings) {
        LotLedger lot = Told.ledger();
        List<Decision> fates = new ArrayList<>();
        for (Arrival arrival : Told.arrivals(tellings)) {
            Decision decision = lot.accept(arrival);
            Decision displaced = lot.displaced();
            fates.add(displaced == null ? decision : displaced);
        }
        return fates;
    }
}
