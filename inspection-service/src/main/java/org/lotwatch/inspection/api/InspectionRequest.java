package org.lotwatch.inspection.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Basis;
import org.lotwatch.events.Purpose;
import org.lotwatch.inspection.domain.Limits;
import org.lotwatch.inspection.domain.Report;
import org.lotwatch.inspection.domain.Result;

@Schema(name = "Inspection", description = "The report of one inspection of one lot.")
record InspectionRequest(
        @Schema(
                required = true,
                description = "Your id of the report; posting it again is harmless.",
                minLength = 1,
                maxLength = 64,
                examples = "INS-2024-0001")
        @Nullable
        String inspectionId,

        @Schema(
                required = true,
                description = "The lot as marked.",
                minLength = 1,
                maxLength = 64,
                examples = "LOT-0001")
        @Nullable
        String lotId,

        @Schema(required = true, description = "When it was inspected, with offset.") @Nullable
        Instant inspectedAt,

        @Schema(
                type = SchemaType.STRING,
                enumeration = {"initial", "periodic", "post-restoration", "audit", "receipt"})
        @Nullable
        Purpose purpose,

        @Schema(description = "Whether the inspection used the rounds up.", defaultValue = "false") @Nullable
        Boolean destructive,

        @Nullable SampleRequest sample,

        @Schema(description = "The shipment the rounds came with.", minLength = 1, maxLength = 64) @Nullable
        String shipmentId,

        @Schema(description = "Where it was inspected.") @Nullable
        PlaceRequest site,

        @Schema(
                description = "What the quantities rest on.",
                type = SchemaType.STRING,
                enumeration = {"counted", "documented", "declared", "estimated"},
                defaultValue = "documented")
        @Nullable
        Basis basis,

        @Nullable ReportedByRequest reportedBy,

        @Schema(
                type = SchemaType.OBJECT,
                description = "The only open place: at most 32 texts, numbers or booleans.",
                maxProperties = 32)
        @Nullable
        Map<String, @Nullable Object> extensions,

        @Schema(required = true, minItems = 1, maxItems = 10_000) @Nullable
        List<@Nullable ResultRequest> results) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem naming every fault */
    Report read(Checks checks) {
        Circumstances common = new Circumstances(lotId, shipmentId, site, basis, reportedBy, extensions);
        List<Result> read = results(checks);
        Report report = new Report(
                checks.text("/inspectionId", inspectionId, Limits.ID),
                common.readLot(checks),
                checks.time("/inspectedAt", inspectedAt),
                purpose,
                Objects.requireNonNullElse(destructive, false),
                sample == null ? null : sample.read("/sample", checks),
                common.readShipment(checks),
                common.readSite(checks),
                common.readReporting(checks),
                checks.require(read));
        return checks.require(report);
    }

    private List<Result> results(Checks checks) {
        List<Result> read = new ArrayList<>();
        if (checks.sized("/results", results, 1, Limits.RESULTS) && results != null) {
            for (int i = 0; i < results.size(); i++) {
                result("/results/" + i, results.get(i), read, checks);
            }
            checkRounds(read, checks);
        }
        return read;
    }

    private static void result(String at, @Nullable ResultRequest request, List<Result> read, Checks checks) {
        if (request == null) {
            checks.fault(at, "a result must be an object, was null");
        } else {
            read.add(request.read(at, read.size() + 1, checks));
        }
    }

    private static void checkRounds(List<Result> read, Checks checks) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < read.size(); i++) {
            String round = read.get(i).roundId();
            Integer first = round == null ? null : places.putIfAbsent(round, i);
            if (first != null) {
                checks.fault(
                        "/results/" + i + "/roundId",
                        "roundId must be unique in the report, " + Texts.shown(round) + " is also in /results/"
                                + first);
            }
        }
        if (read.stream().mapToLong(Result::quantity).reduce(0, Report::sum) > Limits.ROUNDS) {
            checks.fault("/results", "results must have at most " + Limits.ROUNDS + " rounds together");
        }
    }
}
