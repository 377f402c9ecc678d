package org.lotwatch.shipment.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.shipment.domain.Manifest;
import org.lotwatch.shipment.domain.Violation;

class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{\"reason\":\"duplicate\"} x",
                "{\"reason\":\"duplicate\",\"reason\":\"duplicate\"}",
                "{\"reason\":NaN}"
            })
    void aBodyThatIsNoJsonObjectIsOneFault(String body) {
        assertThat(faults(body, RetractionRequest.class))
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEmpty());
    }

    @Test
    void allFaultsOfTypesAreFoundInOneReading() {
        String body = """
                {"shipmentId": 7, "origin": "NAJIN", "lines": [{"line": "1", "quantity": 1.5, "lott": {"a": 1}}],
                 "loadedAt": "2023-10-12", "conveyance": {"mode": "boat", "id": "V"}}
                """;

        assertThat(faults(body, ManifestRequest.class))
                .extracting(Violation::detail)
                .contains(
                        "shipmentId must be a text, was 7",
                        "origin must be an object, was \"NAJIN\"",
                        "line must be an integer, was \"1\"",
                        "quantity must be an integer, was 1.5",
                        "loadedAt must be an RFC 3339 date and time with offset, was \"2023-10-12\"",
                        "mode must be one of ship, rail, road, air, was \"boat\"");
    }

    @Test
    void unknownFieldsAreFoundWhereTheyAreWhateverTheyHoldAndWhateverStandsAroundThem() {
        String body = """
                {"a/b": [{"x": 1}, [2]], "lines": [{"x": [1], "line": 1, "lott": {"a": 1}, "lotId": "L"},
                  {"line": 2, "y": [{"z": []}]}], "origin": {"id": "NAJIN", "c": []}, "extensions": [1], "last": []}
                """;

        assertThat(faults(body, ManifestRequest.class))
                .extracting(Violation::pointer)
                .containsExactly(
                        "/a~1b", "/lines/0/x", "/lines/0/lott", "/lines/1/y", "/origin/c", "/extensions", "/last");
    }

    @Test
    void anUnknownFieldIsNamedWithThoseThatAreKnown() {
        assertThat(faults("{\"loadedAt\": \"2023-10-12T00:30:00Z\", \"at\": [1, 2]}", LoadRequest.class))
                .extracting(Violation::detail)
                .containsExactly("at is unknown here; known are [loadedAt]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "200.0", "2e2", "2.00E+2"})
    void aWholeNumberIsAnIntegerInAnySpelling(String spelling) {
        Checks checks = new Checks();

        LineRequest line = read("{\"quantity\": " + spelling + "}", LineRequest.class, checks);

        assertThat(line.quantity()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400000000", "9007199254740993e999", "123456789012345678901234567890"})
    void aNumberBeyondAllBoundsIsAFaultAndNotADenialOfService(String spelling) {
        assertThat(faults("{\"quantity\": " + spelling + "}", LineRequest.class))
                .extracting(Violation::pointer)
                .containsExactly("/quantity");
    }

    @Test
    void aTimeIsReadWithItsOffsetAndKeptToTheMicrosecond() {
        Checks checks = new Checks();

        LoadRequest request = read("{\"loadedAt\": \"2023-10-12t09:30:00.1234567+09:00\"}", LoadRequest.class, checks);

        assertThat(request.read(checks)).isEqualTo(Instant.parse("2023-10-12T00:30:00.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-10-12T09:30:00",
                "2023-10-12T09:30Z",
                "2023-02-29T09:30:00Z",
                "2023-10-12 09:30:00Z",
                "2023-10-12T09:30:00+0900",
                "2023-10-12T09:30:60Z",
                "+12023-10-12T09:30:00Z"
            })
    void aTimeThatIsNotRfc3339WithOffsetIsAFault(String time) {
        assertThat(faults("{\"loadedAt\": \"" + time + "\"}", LoadRequest.class))
                .extracting(Violation::pointer)
                .containsExactly("/loadedAt");
    }

    @Test
    void theExamplesOfTheDocumentAreValid() {
        Checks checks = new Checks();
        Manifest manifest =
                read(Examples.MANIFEST, ManifestRequest.class, checks).read(checks);
        read(Examples.LOADING, LoadRequest.class, checks).read(checks);
        read(Examples.ADJUSTMENT, AdjustmentRequest.class, checks).read(checks);
        read(Examples.CORRECTION, CorrectionRequest.class, checks).readManifest("S-1", checks);
        read(Examples.RETRACTION, RetractionRequest.class, checks).readReason(checks);

        assertThat(checks.require(manifest).rounds()).isEqualTo(1480);
    }

    private static <T> T read(String body, Class<T> type, Checks checks) {
        return StrictJson.read(body.getBytes(StandardCharsets.UTF_8), type, checks);
    }

    @SuppressWarnings("unchecked")
    private static List<Violation> faults(String body, Class<?> type) {
        Checks checks = new Checks();
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> checks.require(read(body, type, checks)));
        return (List<Violation>) Objects.requireNonNull(problem.getParameters().get("errors"));
    }
}
