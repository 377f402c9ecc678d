package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotwatch.events.LotKey;
import org.lotwatch.testkit.LotwatchServers;

/** Each mistake a producer can make, between two good records of the same lot: it is parked with its reason, and delays neither. */
@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class EveryKindOfRecordIT {

    private static final String TOPIC = "round-inspected";

    /** A record that cannot be counted, by how it is made out of a good one. */
    enum Mistake {
        NO_VALUE("NULL_VALUE", "") {
            @Override
            ProducerRecord<byte[], byte[]> record(String good, String lot) {
                return Depot.record(TOPIC, lot, null);
            }
        },
        TOO_LARGE("TOO_LARGE", "") {
            @Override
            ProducerRecord<byte[], byte[]> record(String good, String lot) {
                return sent(good + " ".repeat(256 * 1024), lot);
            }
        },
        BROKEN_JSON("MALFORMED_JSON", "/data/inspectionId") {
            @Override
            ProducerRecord<byte[], byte[]> record(String good, String lot) {
                return sent(good.substring(0, good.indexOf("\"lotId\"")), lot);
            }
        },
        BAD_UTF8("BAD_UTF8", "") {
            @Override
            ProducerRecord<byte[], byte[]> record(String good, String lot) {
                byte[] bytes = bytes(good);
                bytes[good.indexOf("operable")] = (byte) 0xff;
                return Depot.record(TOPIC, lot, bytes);
            }
        },
        BINARY_WITHOUT_AN_ID("NOT_CLOUDEVENT", "/id") {
            @Override
            ProducerRecord<byte[], byte[]> record(String good, String lot) {
                String data = good.substring(good.indexOf("\"data\":") + 7, good.length() - 1);
                return Depot.record(
                        TOPIC,
                        lot,
                        bytes(data),
                        "ce_specversion",
                        "1.0",
                        "ce_source",
                        "/kinds",
                        "ce_type",
                        "org.lotwatch.round.inspected.v1",
                        "ce_time",
                        "2024-02-11T08:00:00Z",
                        "content-type",
                        "application/json");
            }
        },
        NO_TIME("SCHEMA", "/time") {
            @Override
            ProducerRecord<byte[], byte[]> record(String good, String lot) {
                return sent(good.replace("\"time\":\"2024-02-11T08:00:00Z\",", ""), lot);
            }
        },
        WRONG_TOPIC("WRONG_TOPIC", "/type") {
            @Override
            ProducerRecord<byte[], byte[]> record(String good, String lot) {
                return Depot.record("lot-restored", lot, bytes(good));
            }
        },
        AMENDMENT_OF_AN_AMENDMENT("AMENDMENT_OF_AMENDMENT", "/data/targetType") {
            @Override
            ProducerRecord<byte[], byte[]> record(String good, String lot) {
                return sent(amendment(good, lot, "record.retracted", ""), lot);
            }
        },
        REPLACEMENT_OF_ANOTHER_LOT("LOT_CHANGED", "/data/replacement/data/lotId") {
            @Override
            ProducerRecord<byte[], byte[]> record(String good, String lot) {
                String other = ",\"replacement\":{\"time\":\"2024-02-11T08:00:00Z\",\"data\":{\"inspectionId\":\"I\","
                        + "\"lotId\":\"ANOTHER\",\"verdict\":\"operable\"}}";
                return sent(
                        amendment(good, lot, "record.corrected", other)
                                .replace("\"targetType\":\"org.lotwatch.record.retracted.v1\",", ""),
                        lot);
            }
        };

        final String reason;
        final String pointer;

        Mistake(String reason, String pointer) {
            this.reason = reason;
            this.pointer = pointer;
        }

        abstract ProducerRecord<byte[], byte[]> record(String good, String lot);

        private static String amendment(String good, String lot, String type, String more) {
            return good.substring(0, good.indexOf("\"data\":")).replace("round.inspected", type)
                    + "\"data\":{\"targetId\":\"x\",\"targetType\":\"org.lotwatch.record.retracted.v1\",\"lotId\":\""
                    + lot
                    + "\",\"revision\":1,\"reason\":\"duplicate\"" + more + "}}";
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeIsParkedWithItsReasonAndDelaysNoOther(Mistake mistake) {
        String lot = "KIND-" + mistake;
        try (Depot depot = new Depot("/kinds/" + mistake)) {
            depot.inspects(lot, "operable", 2);
            depot.sends(mistake.record(RedriveIT.inspected("/kinds/bad/" + mistake, "bad", lot, "100"), lot));
            depot.inspects(lot, "operable", 3);
            Asking.await(depot);
        }

        JsonPath parked = Asking.get("/parked", "reason", mistake.reason, "limit", 1);

        assertThat(Asking.get("/lots/" + lot).getInt("tally.operable")).isEqualTo(5);
        assertThat(new String(
                        java.util.Base64.getDecoder()
                                .decode(Asking.get("/parked/" + parked.get("items[0].id"))
                                        .getString("keyBase64")),
                        StandardCharsets.UTF_8))
                .isEqualTo(LotKey.of(lot).value());
        assertThat(parked.getString("items[0].pointer")).isEqualTo(mistake.pointer);
        assertThat(parked.getString("items[0].detail")).isNotBlank();
    }

    @Test
    void lotsThatLookAlikeAreTwoLotsAndNamed() {
        String latin = "KIND-KM-1";
        String cyrillic = "KIND-\u041A\u041C-1";
        try (Depot depot = new Depot("/kinds/look-alike")) {
            depot.inspects(latin, "operable", 2).inspects(cyrillic, "operable", 3);
            Asking.await(depot);
        }

        assertThat(Asking.get("/lots/" + latin).getInt("tally.operable")).isEqualTo(2);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Asking.get("/lots/" + latin).getList("discrepancies.code"))
                        .contains("POSSIBLE_SAME_LOT"));
    }

    @Test
    void aRecordUnderAnotherKeyIsCountedAndItsSourceSaysSo() {
        String lot = "KIND-KEY";
        try (Depot depot = new Depot("/kinds/key")) {
            depot.sends(Depot.record(TOPIC, "quite another", bytes(RedriveIT.inspected("/kinds/key", "k1", lot, "4"))));
            Asking.await(depot);
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(source("/kinds/key").getInt("wrongKeys")).isEqualTo(1));
        assertThat(Asking.get("/lots/" + lot).getInt("tally.operable")).isEqualTo(4);
        assertThat(Asking.get("/lots/" + lot).getList("discrepancies.code")).contains("WRONG_KEY");
    }

    @Test
    void whatIsDatedInTheFutureWaitsForItsTimeAndTheSourcesClockIsSeenToBeAhead() {
        try (Depot depot = new Depot("/kinds/future")) {
            depot.inspects("KIND-FUTURE", "operable", 4, Instant.now().plus(Duration.ofDays(2)));
            Asking.await(depot);
        }

        assertThat(Asking.get("/lots/KIND-FUTURE").getList("discrepancies.code"))
                .contains("FUTURE_DATED");
        assertThat(Asking.get("/lots/KIND-FUTURE").getInt("tally.operable")).isZero();
        assertThat(source("/kinds/future").getDouble("clockSkewSeconds")).isGreaterThan(86_400);
    }

    @Test
    void anUnknownTypeIsSkippedAndCountedForItsSource() {
        String newer =
                RedriveIT.inspected("/kinds/newer", "n1", "KIND-NEW", "4").replace("inspected.v1", "painted.v1");
        try (Depot depot = new Depot("/kinds/newer")) {
            depot.sends(Depot.record(TOPIC, "KIND-NEW", bytes(newer)));
            Asking.await(depot);
        }

        assertThat(source("/kinds/newer").getInt("unknownTypes")).isEqualTo(1);
        assertThat(Asking.get("/parked", "source", "/kinds/newer").getList("items"))
                .isEmpty();
    }

    @Test
    void oneIdOnTwoTopicsIsOneEventAndOneCollisionWhicheverIsReadFirst() {
        String lot = "KIND-TWICE";
        String restored = """
                {"specversion":"1.0","id":"e1","source":"/kinds/twice","type":"org.lotwatch.lot.restored.v1",\
                "time":"2024-02-12T08:00:00Z","data":{"restorationId":"R","lotId":"KIND-TWICE","quantityRestored":1}}""";
        try (Depot depot = new Depot("/kinds/twice")) {
            depot.sends(Depot.record(TOPIC, lot, bytes(RedriveIT.inspected("/kinds/twice", "e1", lot, "4"))));
            depot.sends(Depot.record("lot-restored", lot, bytes(restored)));
            Asking.await(depot);
        }

        List<String> decisions = Asking.get("/lots/" + lot + "/events", "source", "/kinds/twice", "id", "e1")
                .getList("items.decision");
        JsonPath source = source("/kinds/twice");

        assertThat(decisions).containsExactlyInAnyOrder("applied", "collision");
        assertThat(List.of(source.getInt("applied"), source.getInt("parked"))).containsExactly(1, 1);
        assertThat(Asking.get("/parked", "source", "/kinds/twice").getList("items.eventId"))
                .containsExactly("e1");
    }

    /** A source's row. */
    private static JsonPath source(String name) {
        JsonPath all = Asking.get("/sources", "limit", 1000);
        int index = all.getList("items.source").indexOf(name);
        assertThat(index).as(name).isNotNegative();
        return all.setRootPath("items[" + index + "]");
    }

    private static ProducerRecord<byte[], byte[]> sent(String value, String lot) {
        return Depot.record(TOPIC, lot, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
