package org.lotwatch.shipment.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Basis;
import org.lotwatch.events.LotId;
import org.lotwatch.events.Movement;
import org.lotwatch.events.QuantityRange;
import org.lotwatch.shipment.domain.Limits;
import org.lotwatch.shipment.domain.Line;

@Schema(name = "Line", description = "One lot of a manifest. It becomes one shipment.loaded event.")
record LineRequest(
        @Schema(required = true, description = "Its number, unique on the manifest.", minimum = "1", examples = "1")
        @Nullable
        Integer line,

        @Schema(
                required = true,
                description = "The lot as marked.",
                minLength = 1,
                maxLength = 64,
                examples = "LOT-0001")
        @Nullable
        String lotId,

        @Schema(required = true, minLength = 1, maxLength = 32, examples = "152mm-shell") @Nullable
        String nature,

        @Schema(
                required = true,
                description = "Rounds.",
                minimum = "1",
                maximum = "9007199254740991",
                examples = "1000")
        @Nullable
        Long quantity,

        @Nullable QuantityRangeRequest quantityRange,

        @Schema(description = "The containers that hold this lot; when absent, the manifest's.", maxItems = 500)
        @Nullable
        List<@Nullable String> containers,

        @Schema(description = "First year of making.", minimum = "1900", maximum = "2100", examples = "1976") @Nullable
        Integer producedFrom,

        @Schema(description = "Last year of making.", minimum = "1900", maximum = "2100", examples = "1977") @Nullable
        Integer producedTo,

        @Schema(
                description = "entry brings rounds into the books; onward and return only move rounds already there.",
                type = SchemaType.STRING,
                enumeration = {"entry", "onward", "return"},
                defaultValue = "entry")
        @Nullable
        Movement movement,

        @Schema(description = "The leg before this one; required unless the movement is entry.") @Nullable
        String previousShipmentId,

        @Schema(
                description = "What the quantity rests on.",
                type = SchemaType.STRING,
                enumeration = {"counted", "documented", "declared", "estimated"},
                defaultValue = "documented")
        @Nullable
        Basis basis,

        @Schema(
                type = SchemaType.OBJECT,
                description = "The only open place: at most 32 texts, numbers or booleans.",
                maxProperties = 32)
        @Nullable
        Map<String, @Nullable Object> extensions) {

    Line read(String at, Checks checks) {
        long rounds = checks.rounds(at + "/quantity", quantity);
        Line read = new Line(
                checks.lineNumber(at + "/line", line),
                new LotId(checks.text(at + "/lotId", lotId, Limits.ID)),
                checks.text(at + "/nature", nature, Limits.NATURE),
                rounds,
                range(at + "/quantityRange", rounds, checks),
                ManifestRequest.containers(at + "/containers", containers, checks),
                checks.year(at + "/producedFrom", producedFrom),
                checks.year(at + "/producedTo", producedTo),
                Objects.requireNonNullElse(movement, Movement.ENTRY),
                previous(at + "/previousShipmentId", checks),
                Objects.requireNonNullElse(basis, Basis.DOCUMENTED),
                extensions(at + "/extensions", checks));
        checkYears(at, checks);
        return read;
    }

    private @Nullable QuantityRange range(String at, long rounds, Checks checks) {
        return quantityRange == null ? null : quantityRange.read(at, rounds, checks);
    }

    private @Nullable String previous(String at, Checks checks) {
        if (previousShipmentId == null && movement != null && movement != Movement.ENTRY) {
            checks.wrong(at, "the shipment before this one, as movement is " + movement.label(), null);
        }
        return checks.optionalText(at, previousShipmentId, Limits.ID);
    }

    private void checkYears(String at, Checks checks) {
        if (producedFrom != null && producedTo != null && producedTo < producedFrom) {
            checks.wrong(at + "/producedTo", "at least producedFrom " + producedFrom, producedTo);
        }
    }

    private Map<String, Object> extensions(String at, Checks checks) {
        Map<String, Object> read = new HashMap<>();
        if (extensions != null && checks.sized(at, extensions.keySet(), 0, Limits.EXTENSIONS)) {
            extensions.forEach((name, value) -> extension(at, name, value, checks, read));
        }
        return read;
    }

    private static void extension(
            String at, String name, @Nullable Object value, Checks checks, Map<String, Object> read) {
        String pointer = at + "/" + name.replace("~", "~0").replace("/", "~1");
        if (!Texts.isPlain(name, Limits.ID)) {
            checks.wrong(at, "an object with names of 1-64 characters without control characters", name);
        } else if (value instanceof String text) {
            checks.optionalNote(pointer, text);
            read.put(name, text);
        } else if (value instanceof Boolean
                || (value instanceof Number number && Double.isFinite(number.doubleValue()))) {
            read.put(name, value);
        } else {
            checks.wrongAs(pointer, "a text, a number or a boolean", value == null ? "null" : "" + value);
        }
    }
}
