package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.LotwatchServers;
import org.lotwatch.testkit.oracle.History;
import org.lotwatch.testkit.oracle.LogRecord;
import org.lotwatch.testkit.oracle.Oracle;
import org.lotwatch.testkit.oracle.TopicLog;

/** The answers are those of an independent counting of the same log, whatever stands in it and whatever is asked. */
@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class OracleAgreesIT {

    private static final long SEED = 20240210;
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private static Map<String, Long> counted = Map.of();
    private static Oracle oracle = Oracle.of(List.of(), List.of());
    private static List<Instant> arrivals = List.of();

    @BeforeAll
    static void sendAHistory() throws Exception {
        List<LogRecord> history = History.of(SEED, 25, 1500);
        Map<String, Object> settings = Map.of("bootstrap.servers", LotwatchServers.kafkaBootstrap());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (LogRecord record : history) {
                ProducerRecord<byte[], byte[]> sent =
                        new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value());
                record.headers().forEach((name, value) -> sent.headers().add(name, value));
                producer.send(sent).get();
            }
        }
    }

    private static void countWhatIsApplied() {
        JsonPath settled = settled();
        Map<String, Long> applied = new LinkedHashMap<>();
        settled.getMap("ledgerPosition", String.class, Integer.class)
                .forEach((place, offset) -> applied.put(place, offset.longValue()));
        if (applied.equals(counted)) {
            return;
        }
        counted = applied;
        TopicLog log = TopicLog.read(LotwatchServers.kafkaBootstrap()).before(applied);
        oracle = log.counted(List.of());
        arrivals = log.records().stream().map(LogRecord::arrival).sorted().toList();
    }

    /** Nothing is left to apply: what is sent on by the service itself included. */
    private static JsonPath settled() {
        List<JsonPath> answers = new ArrayList<>();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            answers.add(Asking.get("/totals"));
            return answers.get(answers.size() - 1).getString("lagSeconds").equals("0.0");
        });
        return answers.get(answers.size() - 1);
    }

    @Test
    void atAnyPairOfInstantsTheTotalIsTheOracles() {
        countWhatIsApplied();
        for (Instant asOf :
                List.of(LATER, Instant.parse("2024-01-20T00:00:00Z"), Instant.parse("2024-02-05T06:00:00Z"))) {
            for (Instant knownAt : someArrivals()) {
                JsonPath totals = Asking.get("/totals", "asOf", asOf.toString(), "knownAt", knownAt.toString());

                assertTally(totals.getMap("total"), oracle.total(asOf, knownAt, null), asOf + " " + knownAt);
            }
        }
    }

    @Test
    void asOfAnyInstantTheTotalAndItsLotsAreTheOracles() {
        countWhatIsApplied();
        for (int day = -30; day < 35; day += 6) {
            Instant asOf = History.FIRST_ARRIVAL.plus(Duration.ofDays(day));

            JsonPath totals = Asking.get("/totals", "asOf", asOf.toString());

            assertTally(totals.getMap("total"), oracle.total(asOf, LATER, null), asOf.toString());
            assertThat(introducedByLots(asOf)).as(asOf.toString()).isEqualTo(totals.getLong("total.introduced"));
        }
    }

    private static long introducedByLots(Instant asOf) {
        long introduced = 0;
        String cursor = null;
        do {
            JsonPath page = cursor == null
                    ? Asking.get("/lots", "limit", 97, "asOf", asOf.toString())
                    : Asking.get("/lots", "limit", 97, "cursor", cursor);
            introduced += page.getList("items.tally.introduced", Long.class).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return introduced;
    }

    @Test
    void theTotalOfOneSourceIsTheOracles() {
        countWhatIsApplied();
        Instant last = last();
        for (String source : List.of("/ports/dunay", "/papers", "/depots/7")) {
            JsonPath totals =
                    Asking.get("/totals", "asOf", LATER.toString(), "knownAt", last.toString(), "source", source);

            assertTally(totals.getMap("total"), oracle.total(LATER, last, source), source);
        }
    }

    @Test
    void theGroupsAreTheOracles() {
        countWhatIsApplied();
        Instant last = last();
        for (String dimension : List.of("shipment", "origin", "producedDecade")) {
            JsonPath totals =
                    Asking.get("/totals", "asOf", LATER.toString(), "knownAt", last.toString(), "groupBy", dimension);
            Map<Object, Map<String, @Nullable Long>> expected = oracle.totalsBy(dimension, LATER, last, null);

            assertThat(new TreeSet<>(totals.getList("groups.key." + dimension, String.class)))
                    .isEqualTo(asTexts(expected.keySet()));
            for (int i = 0; i < totals.getList("groups").size(); i++) {
                String key = totals.getString("groups[" + i + "].key." + dimension);
                assertTally(totals.getMap("groups[" + i + "].tally"), expected.get(key), dimension + " " + key);
            }
        }
    }

    @Test
    void theGroupsOfTwoKeysAddUpToThoseOfOne() {
        countWhatIsApplied();
        Instant last = last();
        JsonPath pairs = Asking.get(
                "/totals", "asOf", LATER.toString(), "knownAt", last.toString(), "groupBy", "origin,producedDecade");
        Map<String, Long> introduced = new LinkedHashMap<>();
        for (int i = 0; i < pairs.getList("groups").size(); i++) {
            introduced.merge(
                    pairs.getString("groups[" + i + "].key.origin"),
                    pairs.getLong("groups[" + i + "].tally.introduced"),
                    Long::sum);
        }

        oracle.totalsBy("origin", LATER, last, null)
                .forEach((origin, tally) -> assertThat(introduced)
                        .as(String.valueOf(origin))
                        .containsEntry(String.valueOf(origin), tally.get("introduced")));
    }

    @Test
    void everyPartOfASeriesByEventIsTheOracles() {
        countWhatIsApplied();
        JsonPath series = Asking.get(
                "/totals/series",
                "from",
                "2023-12-28",
                "to",
                "2024-03-20",
                "interval",
                "P4D",
                "tz",
                "America/Adak",
                "knownAt",
                last().toString());

        for (int i = 0; i < series.getList("buckets").size(); i++) {
            Instant end = end(series, i);
            assertTally(series.getMap("buckets[" + i + "].levels"), oracle.total(end, last(), null), end.toString());
        }
    }

    @Test
    void theEndOfASeriesByArrivalIsTheOracles() {
        countWhatIsApplied();
        for (Instant to : someArrivals()) {
            JsonPath series = Asking.get(
                    "/totals/series",
                    "from",
                    to.minusSeconds(90_000).toString(),
                    "to",
                    to.toString(),
                    "interval",
                    "PT7H",
                    "clock",
                    "arrival",
                    "asOf",
                    LATER.toString());
            int last = series.getList("buckets").size() - 1;
            Instant end = end(series, last);

            assertTally(series.getMap("buckets[" + last + "].levels"), oracle.total(LATER, end, null), end.toString());
        }
    }

    private static Instant end(JsonPath series, int bucket) {
        String end = series.getString("buckets[" + bucket + "].end");
        return OffsetDateTime.parse(end).toInstant().minus(1, ChronoUnit.MICROS);
    }

    @Test
    void whatWasSampledOfALotIsTheOracles() {
        countWhatIsApplied();
        for (String lot : someLots()) {
            Map<String, @Nullable Long> sample = oracle.sample(lot, LATER, last(), null);
            JsonPath estimate =
                    response("/api/v1/lots/{lot}/estimate", lot, last()).jsonPath();
            if (estimate.get("sampled") != null) {
                assertThat(estimate.getLong("sampled")).as(lot).isEqualTo(sample.get("sampled"));
                assertThat(estimate.getLong("favourable")).as(lot).isEqualTo(sample.get("operable"));
            }
        }
    }

    @Test
    void anOldAnswerIsTheSameAfterLaterEvents() {
        countWhatIsApplied();
        String last = last().toString();
        JsonPath before = Asking.get("/totals", "asOf", "2024-02-05", "knownAt", last, "groupBy", "nature,origin");
        try (Depot depot = new Depot("/oracle/late")) {
            depot.loads(someLots().get(0), "ORA-LATE", "152mm-shell", 77, 1974, Instant.parse("2024-01-02T00:00:00Z"));
            Asking.await(depot);
        }

        JsonPath after = Asking.get("/totals", "asOf", "2024-02-05", "knownAt", last, "groupBy", "nature,origin");

        assertThat(after.getMap("total")).isEqualTo(before.getMap("total"));
        assertThat(after.getList("groups")).isEqualTo(before.getList("groups"));
    }

    @Test
    void everyLotIsTheOraclesNowAndThen() {
        countWhatIsApplied();
        for (String lot : someLots()) {
            for (Instant knownAt : List.of(last(), someArrivals().get(1))) {
                Response response = response("/api/v1/lots/{lot}", lot, knownAt);
                boolean known = !oracle.decisions(lot, LATER, knownAt).isEmpty();
                assertThat(response.statusCode()).as(lot).isEqualTo(known ? 200 : 404);
                if (known) {
                    assertLot(response.jsonPath(), lot, knownAt);
                }
            }
        }
    }

    @Test
    void everyDecisionIsTheOracles() {
        countWhatIsApplied();
        Instant last = last();
        for (String lot : someLots()) {
            List<String> expected =
                    List.copyOf(oracle.decisions(lot, LATER, last).values());
            List<String> decisions = new ArrayList<>();
            String cursor = null;
            do {
                RequestSpecification request = RestAssured.given()
                        .queryParam("limit", 37)
                        .queryParam("asOf", LATER.toString())
                        .queryParam("knownAt", last.toString());
                JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                        .get("/api/v1/lots/{lot}/events", lot)
                        .jsonPath();
                decisions.addAll(page.getList("items.decision", String.class));
                cursor = page.getString("nextCursor");
            } while (cursor != null);

            assertThat(decisions).as(lot).isEqualTo(expected);
        }
    }

    @Test
    void theRowsOfNowAreWhatTheLedgersSay() {
        countWhatIsApplied();
        JsonPath rows = Asking.get("/totals", "groupBy", "nature,producedDecade");
        JsonPath folded = Asking.get(
                "/totals", "groupBy", "nature,producedDecade", "asOf", rows.getString("asOf"), "knownAt", "2199-01-01");

        assertThat(rows.getMap("total")).isEqualTo(folded.getMap("total"));
        assertThat(rows.getList("groups")).isEqualTo(folded.getList("groups"));
    }

    private static void assertLot(JsonPath lot, String key, Instant knownAt) {
        assertTally(lot.getMap("tally"), oracle.tally(key, LATER, knownAt), key);
        assertThat(new HashSet<>(lot.getList("discrepancies.code", String.class)))
                .as(key)
                .isEqualTo(oracle.discrepancies(key, LATER, knownAt));
        oracle.attributes(key, LATER, knownAt, null)
                .forEach((name, value) -> assertThat(lot.<Object>get(name))
                        .as(key + " " + name)
                        .isEqualTo(value instanceof Long number ? Integer.valueOf(number.intValue()) : value));
    }

    private static void assertTally(
            Map<String, Object> told, @Nullable Map<String, @Nullable Long> expected, String where) {
        Map<String, @Nullable Long> figures = new LinkedHashMap<>();
        if (expected != null) {
            expected.keySet().stream()
                    .filter(field -> !field.equals("unknownPopulationRounds"))
                    .forEach(field -> {
                        Object number = told.get(field);
                        figures.put(field, number == null ? null : ((Number) number).longValue());
                    });
            Map<String, @Nullable Long> own = new LinkedHashMap<>(expected);
            own.remove("unknownPopulationRounds");
            assertThat(figures).as(where).isEqualTo(own);
        }
        assertThat(expected).as(where).isNotNull();
    }

    private static Response response(String path, String lot, Instant knownAt) {
        return RestAssured.given()
                .queryParam("asOf", LATER.toString())
                .queryParam("knownAt", knownAt.toString())
                .get(path, lot);
    }

    private static Set<String> asTexts(Set<Object> keys) {
        Set<String> texts = new TreeSet<>();
        keys.forEach(key -> texts.add(String.valueOf(key)));
        return texts;
    }

    private static List<String> someLots() {
        List<String> lots = new ArrayList<>(oracle.lots());
        return lots.subList(0, Math.min(40, lots.size()));
    }

    private static Instant last() {
        return arrivals.get(arrivals.size() - 1);
    }

    /** The last one, and some before it. */
    private static List<Instant> someArrivals() {
        return List.of(last(), arrivals.get(arrivals.size() / 2), arrivals.get(arrivals.size() / 7));
    }
}
