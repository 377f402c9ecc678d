package org.lotwatch.stats.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.stats.domain.Telling.inspected;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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
        assertThat(counts(AGAIN, FIRST)).isEqualTo(counts(FIRST, AGAIN)).isEqualTo(new Counts(1, 1, 0));
    }

    @Test
    void otherContentThatIsTakenFirstIsACollisionInTheEnd() {
        assertThat(counts(OTHERWISE, FIRST)).isEqualTo(counts(FIRST, OTHERWISE)).isEqualTo(new Counts(1, 0, 1));
    }

    @Test
    void repetitionsOfWhatIsDisplacedBecomeCollisionsToo() {
        Telling otherwiseAgain = inspected(Verdict.OPERABLE, 4).as("a").arrivingOnDay(3);

        assertThat(counts(OTHERWISE, otherwiseAgain, FIRST)).isEqualTo(new Counts(1, 0, 2));
    }

    @Test
    void collisionsWithWhatIsDisplacedMayBeDuplicatesInTheEnd() {
        Telling firstOnceMore = inspected(Verdict.OPERABLE, 3).as("a").arrivingOnDay(3);

        assertThat(counts(OTHERWISE, firstOnceMore, FIRST)).isEqualTo(new Counts(1, 1, 1));
    }

    @Test
    void inWhateverOrderTheyAreTakenTheCountsAreThoseOfTheLog() {
        List<Telling> tellings = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            tellings.add(inspected(Verdict.OPERABLE, 1 + day % 3).as("a").arrivingOnDay(day));
            tellings.add(inspected(Verdict.OPERABLE, 1 + day % 2).as("b").arrivingOnDay(day));
        }
        Counts inOrder = counts(tellings.toArray(Telling[]::new));

        for (long seed = 1; seed <= 200; seed++) {
            Collections.shuffle(tellings, new Random(seed));
            assertThat(counts(tellings.toArray(Telling[]::new)))
                    .as("seed " + seed)
                    .isEqualTo(inOrder);
        }
    }

    @Test
    void theRecordsThatHaveBecomeCollisionsAreNamed() {
        LotLedger lot = Told.ledger(OTHERWISE, FIRST);

        assertThat(Objects.requireNonNull(lot.displaced()).collided())
                .extracting(LogPosition::offset)
                .containsExactly(2L);
    }

    @Test
    void aRecordBehindTheEventDisplacesNothing() {
        LotLedger lot = Told.ledger(FIRST, AGAIN);

        assertThat(lot.displaced()).isNull();
    }

    private record Counts(int applied, int duplicates, int collisions) {}

    /** What all records add to the counts, each as it is taken. */
    private static Counts counts(Telling... tellings) {
        LotLedger lot = Told.ledger();
        Counts counts = new Counts(0, 0, 0);
        for (Arrival arrival : Told.arrivals(tellings)) {
            Decision decision = lot.accept(arrival);
            counts = with(counts, decision, lot.displaced());
        }
        return counts;
    }

    private static Counts with(Counts counts, Decision decision, @Nullable Displaced displaced) {
        int applied = decision == Decision.DUPLICATE || decision == Decision.COLLISION ? 0 : 1;
        return new Counts(
                counts.applied + applied - (displaced == null ? 0 : 1),
                counts.duplicates
                        + (decision == Decision.DUPLICATE ? 1 : 0)
                        + (displaced == null ? 0 : displaced.duplicates()),
                counts.collisions
                        + (decision == Decision.COLLISION ? 1 : 0)
                        + (displaced == null ? 0 : displaced.collisions()));
    }
}
