package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.local.FeedResult;
import org.lotwatch.testkit.oracle.Oracle;
import org.lotwatch.testkit.oracle.TopicLog;

/** Request, rule, outbox, topic, fold, store, answer: all of it as it is shipped, once in peace and once among crashes. */
@Timeout(600)
class TheVoyageIsCountedST {
    private static final long SEED = 7;
    private static final int MOST_KILLS = 6;
    private static final int FEWEST_KILLS = 3;
    private static final List<String> GROUPINGS =
            List.of("nature", "lot", "shipment", "origin", "destination", "producedDecade");

    @Test
    void servicesThatDieWhileTheyAreToldChangeNoTotal() throws Exception {
        ReferenceVoyage.Ending peaceful = tellInPeace();
        ReferenceVoyage.Ending disturbed = tellAmongCrashes();

        assertThat(disturbed.totals().get("total")).isEqualTo(peaceful.totals().get("total"));
        assertThat(tallies(disturbed)).isEqualTo(tallies(peaceful));
    }

    private ReferenceVoyage.Ending tellInPeace() throws Exception {
        try (Installation installation = Installation.start(getClass());
                ReferenceVoyage voyage = ReferenceVoyage.prepare(installation)) {
            ReferenceVoyage.Ending ending = voyage.end(voyage.tell());

            assertPromiseIsKept(ending);
            assertBooksAreRight(installation, voyage, ending);
            assertThat(voyage.passages()).allMatch(Gate.Passage::isAccepted);
            return ending;
        }
    }

    private ReferenceVoyage.Ending tellAmongCrashes() throws Exception {
        try (Installation installation = Installation.start(getClass());
                ReferenceVoyage voyage = ReferenceVoyage.prepare(installation)) {
            CompletableFuture<FeedResult> telling = voyage.tell();
            assertThat(killByTurns(voyage, telling)).isGreaterThanOrEqualTo(FEWEST_KILLS);
            ReferenceVoyage.Ending ending = voyage.end(telling);

            assertThat(voyage.passages()).extracting(Gate.Passage::status).contains(502);
            assertPromiseIsKept(ending);
            assertBooksAreRight(installation, voyage, ending);
            return ending;
        }
    }

    /** How often a service was killed before the voyage was told. */
    private static int killByTurns(ReferenceVoyage voyage, CompletableFuture<FeedResult> telling)
            throws InterruptedException {
        SplittableRandom random = new SplittableRandom(SEED);
        int kills = 0;
        while (!telling.isDone() && kills < MOST_KILLS) {
            PackagedService victim = kills % 4 == 0 ? voyage.shipment() : voyage.inspection();
            long passages = accepted(voyage) + 2 + random.nextInt(4);
            await("the voyage goes on")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> telling.isDone() || accepted(voyage) >= passages);
            victim.kill();
            victim.start().awaitReady();
            kills++;
        }
        return kills;
    }

    private static long accepted(ReferenceVoyage voyage) {
        return voyage.passages().stream().filter(Gate.Passage::isAccepted).count();
    }

    /** The rounds and lots of the voyage, each condition of them seen, and every broken message parked. */
    private static void assertPromiseIsKept(ReferenceVoyage.Ending ending) {
        JsonNode total = ending.totals().get("total");
        assertThat(ending.fed().complete()).isTrue();
        assertThat(total.get("introduced").asLong()).isEqualTo(ReferenceVoyage.ROUNDS);
        assertThat(total.get("lots").asLong()).isEqualTo(ReferenceVoyage.LOTS);
        assertThat(ending.fed().broken()).isPositive();
        assertThat(List.of("operable", "restorable", "inoperable", "undetermined", "restored"))
                .allSatisfy(field -> assertThat(total.get(field).asLong()).isPositive());
    }

    /** Every lot and roll-up as the oracle counts them, and on the topics exactly the events that were promised. */
    private static void assertBooksAreRight(
            Installation installation, ReferenceVoyage voyage, ReferenceVoyage.Ending ending) {
        TopicLog log = installation.log();
        Oracle oracle = log.counted(List.of());
        new Books(voyage.stats().answers(), oracle).agreeNow();
        GROUPINGS.forEach(grouping -> Balance.holds(voyage.stats().answers().get("/totals?groupBy=" + grouping)));
        Balance.holdsForEach(ending.lots());
        assertThat(oracle.parked()).hasSize((int) ending.fed().broken());
        assertThat(voyage.stats().answers().all("/parked"))
                .hasSize((int) ending.fed().broken());
        assertEventsAreThosePromised(log, voyage.passages());
    }

    private static void assertEventsAreThosePromised(TopicLog log, List<Gate.Passage> passages) {
        Map<String, Set<JsonNode>> published = PublishedEvents.on(log.records());
        assertThat(published.keySet()).isEqualTo(PublishedEvents.promised(passages));
        assertThat(published).allSatisfy((id, contents) -> assertThat(contents).hasSize(1));
        assertThat(passages)
                .extracting(Gate.Passage::status)
                .isSubsetOf(200, 201, 502)
                .contains(200, 201);
    }

    private static Map<String, JsonNode> tallies(ReferenceVoyage.Ending ending) {
        return ending.lots().stream()
                .collect(Collectors.toMap(
                        lot -> lot.get("lotKey").asText(), lot -> lot.get("tally"), (a, b) -> b, TreeMap::new));
    }
}
