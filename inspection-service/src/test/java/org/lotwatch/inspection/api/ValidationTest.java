package org.lotwatch.inspection.api;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotwatch.inspection.domain.Difference;

/** Every field of a request wrong once: where, what it was, and what would be right. */
class ValidationTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final String COMMON = """
             "lotId": "LOT-1", "shipmentId": "S-1", "basis": "counted",
             "site": {"id": "DUNAY", "name": "Dunay", "lat": 42.9, "lon": 132.3, "timeZone": "Asia/Vladivostok"},
             "reportedBy": {"partyId": "p", "role": "r"}, "extensions": {"hold": 3}
            """;

    private static final String INSPECTION = """
            {"inspectionId": "I-1", "inspectedAt": "2024-02-10T08:30:00+10:00", "purpose": "receipt", "destructive": true,
             "sample": {"design": "srs", "frameSize": 1000, "stratum": "upper"},
             "results": [{"verdict": "operable", "quantity": 35, "priorVerdict": "undetermined"},
                         {"verdict": "restorable", "roundId": "R1"},
                         {"verdict": "restorable", "roundId": "R2", "quantity": 1}],
            """ + COMMON + "}";

    private static final String RESTORATION = """
            {"restorationId": "R-1", "restoredAt": "2024-02-10T08:30:00+10:00", "quantityRestored": 40, "quantityCondemned": 0,
            """ + COMMON + "}";

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /inspectionId            |                       | inspectionId must be a text of 1-64 characters without control characters, was absent
            /inspectionId            | ""                    | inspectionId must be a text of 1-64 characters without control characters, was ""
            /inspectionId            | 7                     | inspectionId must be a text, was 7
            /inspectionId            | "a\\u0000b"           | without control characters
            /inspectionId            | "a\\ud800"            | without control characters
            /inspectedAt             |                       | inspectedAt must be an RFC 3339 date and time with offset, was absent
            /inspectedAt             | "2024-02-10T08:30:00" | inspectedAt must be an RFC 3339 date and time with offset, was "2024-02-10T08:30:00"
            /inspectedAt             | "2024-02-30T08:30:00Z" | inspectedAt must be an RFC 3339 date and time with offset
            /inspectedAt             | 1707518400            | inspectedAt must be an RFC 3339 date and time with offset, was 1707518400
            /purpose                 | "fun"                 | purpose must be one of initial, periodic, post-restoration, audit, receipt, was "fun"
            /destructive             | "true"                | destructive must be true or false, was "true"
            /destructive             | 1                     | destructive must be true or false, was 1
            /sample                  | "srs"                 | sample must be an object, was "srs"
            /sample/design           |                       | design must be one of census, srs, systematic, stratified, judgement, unknown, was absent
            /sample/design           | "random"              | design must be one of census, srs, systematic, stratified, judgement, unknown, was "random"
            /sample/frameSize        | 0                     | frameSize must be an integer of 1 .. 9007199254740991, was 0
            /sample/frameSize        | 1.5                   | frameSize must be an integer, was 1.5
            /sample/stratum          | ""                    | stratum must be a text of 1-64 characters
            /sample/size             | 10                    | size is unknown here
            /results                 |                       | results must have 1 .. 10000 entries, had 0
            /results                 | []                    | results must have 1 .. 10000 entries, had 0
            /results                 | {}                    | results must be an array, was an object
            /results/1               | null                  | must be an object, was null
            /results/1               | 7                     | results must be an object, was 7
            /results/0/verdict       |                       | verdict must be one of operable, restorable, inoperable, undetermined, was absent
            /results/0/verdict       | "fine"                | verdict must be one of operable, restorable, inoperable, undetermined, was "fine"
            /results/0/quantity      | 0                     | quantity must be an integer of 1 .. 9007199254740991, was 0
            /results/0/quantity      | -3                    | quantity must be an integer of 1 .. 9007199254740991, was -3
            /results/0/quantity      | 1.5                   | quantity must be an integer, was 1.5
            /results/0/quantity      | "7"                   | quantity must be an integer, was "7"
            /results/0/quantity      | 9007199254740992      | quantity must be an integer of 1 .. 9007199254740991, was 9007199254740992
            /results                 | sum                   | results must have at most 9007199254740991 rounds together
            /results/2/quantity      | 2                     | quantity must be 1 when roundId is given, was 2
            /results/1/roundId       | ""                    | roundId must be a text of 1-64 characters
            /results/2/roundId       | "R1"                  | roundId must be unique in the report, "R1" is also in /results/1
            /results/0/priorVerdict  | "bad"                 | priorVerdict must be one of operable, restorable, inoperable, undetermined, was "bad"
            /results/0/note          | "x"                   | note is unknown here
            /lotId                   |                       | lotId must be a text of 1-64 characters
            /lotId                   | " "                   | lotId must be a text of 1-64 characters
            /shipmentId              | ""                    | shipmentId must be a text of 1-64 characters
            /basis                   | "guess"               | basis must be one of counted, documented, declared, estimated, was "guess"
            /site                    | "DUNAY"               | site must be an object, was "DUNAY"
            /site/id                 |                       | id must be a text of 1-64 characters
            /site/name               | ""                    | name must be a text of 1-128 characters
            /site/lat                | 90.1                  | lat must be a number of -90 .. 90, was 90.1
            /site/lon                | "132"                 | lon must be a number, was "132"
            /site/lon                | -181                  | lon must be a number of -180 .. 180, was -181
            /site/timeZone           | "+10:00"              | timeZone must be an IANA time zone such as Asia/Vladivostok, was "+10:00"
            /reportedBy/partyId      |                       | partyId must be a text of 1-64 characters
            /reportedBy/role         |                       | role must be a text of 1-64 characters
            /extensions              | 7                     | extensions must be an object, was 7
            /extensions/hold         | {}                    | hold must be a text, a number or a boolean
            /extensions/hold         | null                  | hold must be a text, a number or a boolean
            /lot                     | "L-1"                 | lot is unknown here
            /state                   | "standing"            | state is unknown here
            """)
    void aWrongFieldOfAReportIsNamedWithItsValueAndWhatIsRight(String pointer, @Nullable String value, String detail)
            throws JsonProcessingException {
        JsonNode body = JSON.readTree(INSPECTION);
        if ("sum".equals(value)) {
            ((ObjectNode) body.at("/results/0")).put("quantity", 9_007_199_254_740_991L);
        } else {
            set(body, pointer, value);
        }

        assertThat(faults(body, InspectionRequest.class, InspectionRequest::read))
                .containsExactly(pointer);
        assertThat(detail(body, InspectionRequest.class, InspectionRequest::read))
                .contains(detail);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /restorationId           |                       | restorationId must be a text of 1-64 characters without control characters, was absent
            /restoredAt              |                       | restoredAt must be an RFC 3339 date and time with offset, was absent
            /restoredAt              | "yesterday"           | restoredAt must be an RFC 3339 date and time with offset, was "yesterday"
            /quantityRestored        |                       | quantityRestored must be an integer of 0 .. 9007199254740991, was absent
            /quantityRestored        | -1                    | quantityRestored must be an integer of 0 .. 9007199254740991, was -1
            /quantityRestored        | 0                     | quantityRestored or quantityCondemned must be at least 1, both were 0
            /quantityRestored        | "40"                  | quantityRestored must be an integer, was "40"
            /quantityCondemned       | -1                    | quantityCondemned must be an integer of 0 .. 9007199254740991, was -1
            /quantityCondemned       | 0.5                   | quantityCondemned must be an integer, was 0.5
            /lotId                   |                       | lotId must be a text of 1-64 characters
            /site/id                 | 7                     | id must be a text, was 7
            /results                 | []                    | results is unknown here
            """)
    void aWrongFieldOfARestorationIsNamedWithItsValueAndWhatIsRight(
            String pointer, @Nullable String value, String detail) throws JsonProcessingException {
        JsonNode body = JSON.readTree(RESTORATION);
        set(body, pointer, value);

        assertThat(faults(body, RestorationRequest.class, RestorationRequest::read))
                .containsExactly(pointer);
        assertThat(detail(body, RestorationRequest.class, RestorationRequest::read))
                .contains(detail);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /reason                  |                       | reason must be one of did_not_occur, incorrect_data, duplicate, was absent
            /reason                  | "typo"                | reason must be one of did_not_occur, incorrect_data, duplicate, was "typo"
            /note                    | ""                    | note must be a text of 1-1024 characters
            /inspectionId            | "I-2"                 | inspectionId must be as in the path, I-1, or absent, was "I-2"
            /results/0/quantity      | 0                     | quantity must be an integer of 1 .. 9007199254740991, was 0
            """)
    void aWrongFieldOfACorrectionIsNamedWithItsValueAndWhatIsRight(
            String pointer, @Nullable String value, String detail) throws JsonProcessingException {
        ObjectNode body = (ObjectNode) JSON.readTree(INSPECTION);
        body.put("reason", "incorrect_data").put("note", "counted again");
        set(body, pointer, value);
        Bodies.Reading<InspectionCorrectionRequest, Correction> read = (request, checks) -> request.read("I-1", checks);

        assertThat(faults(body, InspectionCorrectionRequest.class, read)).containsExactly(pointer);
        assertThat(detail(body, InspectionCorrectionRequest.class, read)).contains(detail);
    }

    @Test
    void whatIsRightHasNoFault() throws JsonProcessingException {
        Checks checks = new Checks();

        assertThat(read(JSON.readTree(INSPECTION), InspectionRequest.class, checks)
                        .read(checks)
                        .rounds())
                .isEqualTo(37);
        assertThat(read(JSON.readTree(RESTORATION), RestorationRequest.class, checks)
                        .read(checks)
                        .rounds())
                .isEqualTo(40);
    }

    @Test
    void unknownFieldsAreFoundWhereTheyAreWhateverStandsAroundThem() throws JsonProcessingException {
        String body = """
                {"a/b": [{"x": 1}], "results": [{"x": [1], "verdict": "operable"}, {"verdict": "operable", "y": {"z": 1}}],
                 "sample": {"c": {}, "design": "srs"}, "extensions": {"any": 1}, "last": []}
                """;

        assertThat(faults(JSON.readTree(body), InspectionRequest.class, InspectionRequest::read))
                .startsWith("/a~1b", "/results/0/x", "/results/1/y", "/sample/c", "/last");
    }

    @Test
    void allFaultsAreFoundInOneReading() throws JsonProcessingException {
        JsonNode body =
                JSON.readTree("{\"inspectionId\": 7, \"results\": [{\"quantity\": \"1\"}, {\"verdict\": \"x\"}]}");

        assertThat(faults(body, InspectionRequest.class, InspectionRequest::read))
                .contains(
                        "/inspectionId",
                        "/results/0/quantity",
                        "/results/0/verdict",
                        "/results/1/verdict",
                        "/lotId",
                        "/inspectedAt");
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

    private static <B> B read(JsonNode body, Class<B> type, Checks checks) throws JsonProcessingException {
        return StrictJson.read(JSON.writeValueAsBytes(body), type, checks);
    }

    private static <B, T> List<String> faults(JsonNode body, Class<B> type, Bodies.Reading<B, T> reading) {
        return found(body, type, reading).stream().map(Difference::pointer).toList();
    }

    private static <B, T> String detail(JsonNode body, Class<B> type, Bodies.Reading<B, T> reading) {
        return found(body, type, reading).get(0).detail();
    }

    @SuppressWarnings("unchecked")
    private static <B, T> List<Difference> found(JsonNode body, Class<B> type, Bodies.Reading<B, T> reading) {
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> {
            Checks checks = new Checks();
            reading.of(read(body, type, checks), checks);
        });
        return (List<Difference>) Objects.requireNonNull(problem.getParameters().get("errors"));
    }
}
