package org.lotwatch.inspection.api;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Sample;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.inspection.domain.Limits;

@Schema(
        name = "Sample",
        description =
                "How the inspected rounds were drawn. Only census, srs, systematic and stratified feed estimates; the others "
                        + "are counted and never extrapolated.")
record SampleRequest(
        @Schema(
                required = true,
                type = SchemaType.STRING,
                enumeration = {"census", "srs", "systematic", "stratified", "judgement", "unknown"})
        @Nullable
        SampleDesign design,

        @Schema(
                description = "Rounds the sample was drawn from.",
                minimum = "1",
                maximum = "9007199254740991",
                examples = "1000")
        @Nullable
        Long frameSize,

        @Schema(minLength = 1, maxLength = 64) @Nullable String stratum) {

    private static final String DESIGNS = "one of census, srs, systematic, stratified, judgement, unknown";

    Sample read(String at, Checks checks) {
        return new Sample(
                checks.present(at + "/design", design, DESIGNS, SampleDesign.UNKNOWN),
                frameSize == null ? null : checks.rounds(at + "/frameSize", frameSize),
                checks.optionalText(at + "/stratum", stratum, Limits.ID));
    }
}
