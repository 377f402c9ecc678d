package org.lotwatch.shipment.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotwatch.shipment.domain.Violation;

/** Every field of a request wrong once: where, what it was, and what would be right. */
class ManifestValidationTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String FULL = """
            {"shipmentId": "S-1",
             "origin": {"id": "NAJIN", "name": "Najin", "lat": 42.2, "lon": 130.3, "timeZone": "Asia/Pyongyang"},
             "destination": {"id": "DUNAY"},
             "conveyance": {"mode": "ship", "id": "V-1"},
             "containers": ["C-1", "C-2"],
             "reportedBy": {"partyId": "p", "role": "r"},
             "loadedAt": "2023-10-12T09:30:00+09:00",
             "lines": [
               {"line": 1, "lotId": "L-1", "nature": "152mm-shell", "quantity": 1000,
                "quantityRange": {"low": 900, "high": 1100}, "containers": ["C-1"], "producedFrom": 1976,
                "producedTo": 1977, "movement": "onward", "previousShipmentId": "S-0", "basis": "counted",
                "extensions": {"hold": 3}},
               {"line": 2, "lotId": "L-2", "nature": "122mm-rocket", "quantity": 480}]}
            """;

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /shipmentId                  |                       | shipmentId must be a text of 1-64 characters without control characters, was absent
            /shipmentId                  | ""                    | shipmentId must be a text of 1-64 characters without control characters, was ""
            /shipmentId                  | "a\\u0007b"           | without control characters
            /shipmentId                  | "a\\ud800"            | without control characters
            /origin                      |                       | origin must be a place, was absent
            /origin                      | "NAJIN"               | origin must be an object, was "NAJIN"
            /origin/id                   |                       | id must be a text of 1-64 characters
            /origin/id                   | 7                     | id must be a text, was 7
            /origin/name                 | ""                    | name must be a text of 1-128 characters
            /origin/lat                  | 90.1                  | lat must be a number of -90 .. 90, was 90.1
            /origin/lat                  | "42"                  | lat must be a number, was "42"
            /origin/lon                  | -181                  | lon must be a number of -180 .. 180, was -181
            /origin/timeZone             | "+09:00"              | timeZone must be an IANA time zone such as Asia/Vladivostok, was "+09:00"
            /origin/port                 | 1                     | port is unknown here
            /destination                 | []                    | destination must be an object, was an array
            /destination/id              |                       | id must be a text of 1-64 characters
            /conveyance/mode             | "boat"                | mode must be one of ship, rail, road, air, was "boat"
            /conveyance/mode             |                       | mode must be one of ship, rail, road, air, was absent
            /conveyance/id               |                       | id must be a text of 1-64 characters
            /containers                  | "C-1"                 | containers must be an array, was "C-1"
            /containers/1                | ""                    | containers must be a text of 1-64 characters
            /containers/1                | null                  | containers must not hold null
            /containers/1                | 7                     | containers must be a text, was 7
            /reportedBy/partyId          |                       | partyId must be a text of 1-64 characters
            /reportedBy/role             |                       | role must be a text of 1-64 characters
            /loadedAt                    | "2023-10-12T09:30:00" | loadedAt must be an RFC 3339 date and time with offset, was "2023-10-12T09:30:00"
            /loadedAt                    | 1697070600            | loadedAt must be an RFC 3339 date and time with offset, was 1697070600
            /lines                       |                       | lines must have 1 .. 10000 entries, had 0
            /lines                       | []                    | lines must have 1 .. 10000 entries, had 0
            /lines                       | {}                    | lines must be an array, was an object
            /lines/1                     | null                  | lines must not hold null
            /lines/1                     | 7                     | lines must be an object, was 7
            /lines/0/line                |                       | line must be an integer of at least 1, was absent
            /lines/0/line                | 0                     | line must be an integer of at least 1, was 0
            /lines/0/line                | 2147483648            | line must be an integer, was 2147483648
            /lines/1/line                | 1                     | line must be unique on the manifest, was 1
            /lines/0/lotId               |                       | lotId must be a text of 1-64 characters
            /lines/0/lotId               | " "                   | lotId must be a text of 1-64 characters
            /lines/0/nature              |                       | nature must be a text of 1-32 characters
            /lines/0/nature              | "123456789012345678901234567890123" | nature must be a text of 1-32 characters
            /lines/1/quantity            |                       | quantity must be an integer of 1 .. 9007199254740991, was absent
            /lines/1/quantity            | 0                     | quantity must be an integer of 1 .. 9007199254740991, was 0
            /lines/1/quantity            | -3                    | quantity must be an integer of 1 .. 9007199254740991, was -3
            /lines/1/quantity            | 1.5                   | quantity must be an integer, was 1.5
            /lines/1/quantity            | "7"                   | quantity must be an integer, was "7"
            /lines/1/quantity            | 9007199254740992      | quantity must be an integer of 1 .. 9007199254740991, was 9007199254740992
            /lines                       | sum                   | lines must have at most 9007199254740991 rounds together
            /lines/0/quantityRange/low   | 1001                  | low must be an integer of 0 .. the quantity 1000, was 1001
            /lines/0/quantityRange/low   |                       | low must be an integer of 0 .. the quantity 1000, was absent
            /lines/0/quantityRange/high  | 999                   | high must be an integer of the quantity 1000 .. 9007199254740991, was 999
            /lines/0/containers/0        | "\\n"                 | containers must be a text of 1-64 characters
            /lines/0/producedFrom        | 1899                  | producedFrom must be a year of 1900 .. 2100, was 1899
            /lines/0/producedTo          | 2101                  | producedTo must be a year of 1900 .. 2100, was 2101
            /lines/0/producedTo          | 1975                  | producedTo must be at least producedFrom 1976, was 1975
            /lines/0/movement            | "exit"                | movement must be one of entry, onward, return, was "exit"
            /lines/0/previousShipmentId  |                       | previousShipmentId must be the shipment before this one, as movement is onward, was absent
            /lines/0/basis               | "guess"               | basis must be one of counted, documented, declared, estimated, was "guess"
            /lines/0/extensions          | 7                     | extensions must be an object, was 7
            /lines/0/extensions/hold     | {}                    | hold must be a text, a number or a boolean
            /lines/0/extensions/hold     | null                  | hold must be a text, a number or a boolean
            /lines/0/lot                 | "L-1"                 | lot is unknown here
            /state                       | "loaded"              | state is unknown here
            """)
    void aWrongFieldOfAManifestIsNamedWithItsValueAndWhatIsRight(String pointer, @Nullable String value, String detail)
            throws JsonProcessingException {
        JsonNode body = JSON.readTree(FULL);
        if ("sum".equals(value)) {
            ((ObjectNode) body.at("/lines/0"))
                    .put("quantity", 9_007_199_254_740_991L)
                    .remove("quantityRange");
        } else {
            set(body, pointer, value);
        }

        List<Violation> faults = faults(body);

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.detail()).contains(detail);
        });
    }

    private static void set(JsonNode body, String pointer, @Nullable String value) throws JsonProcessingException {
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = body.at(pointer.substring(0, cut));
        String name = pointer.substring(cut + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), JSON.readTree(value));
        } else if (value == null) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, JSON.readTree(value));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Violation> faults(JsonNode body) {
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> {
            Checks checks = new Checks();
            StrictJson.read(JSON.writeValueAsBytes(body), ManifestRequest.class, checks)
                    .read(checks);
        });
        return (List<Violation>) Objects.requireNonNull(problem.getParameters().get("errors"));
    }
}
