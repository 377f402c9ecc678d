package org.lotwatch.stats.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.estimate.Level;
import org.lotwatch.stats.domain.estimate.SampleSize;

/** Plans inspections. It asks nothing but the question itself. */
@Path("/api/v1/planner/sample-size")
@Tag(name = "Estimates")
class PlannerResource {

    private static final long MOST = 1_000_000_000_000L;
    private static final int DECIMALS = 6;
    private static final List<BigDecimal> MARGINS = List.of(new BigDecimal("0.000001"), new BigDecimal("0.5"));
    private static final List<BigDecimal> SHARES = List.of(new BigDecimal("0.000001"), new BigDecimal("0.999999"));

    @GET
    @Operation(
            summary = "Rounds to inspect",
            description = "The size of a simple random sample whose estimate is within a margin at a level, with the"
                    + " correction for a population that has an end.")
    @APIResponse(responseCode = "400", description = "validation, unknown-parameter")
    @APIResponse(responseCode = "503", description = "unavailable")
    public PlanView plan(
            @QueryParam("population") @Parameter(description = "Rounds of the lot", example = "1000") @Nullable
                    String population,
            @QueryParam("margin")
                    @Parameter(
                            description = "How far the share may be from the estimate, up to 0.5. Default: 0.05",
                            example = "0.05")
                    @Nullable
                    String margin,
            @QueryParam("level") @Parameter(description = "0.5 to 0.9999. Default: 0.95", example = "0.95") @Nullable
                    String level,
            @QueryParam("share")
                    @Parameter(
                            description = "The share that is expected. Default: 0.5, which needs the most rounds",
                            example = "0.5")
                    @Nullable
                    String share) {
        if (population == null) {
            throw Problems.missing("population", "the rounds of the lot, a whole number from 1 to " + MOST);
        }
        long rounds = Texts.number("population", population, 1, MOST);
        BigDecimal within = Texts.decimal("margin", margin == null ? "0.05" : margin, MARGINS, DECIMALS);
        BigDecimal expected = Texts.decimal("share", share == null ? "0.5" : share, SHARES, DECIMALS);
        Level sure = EstimateParameters.level(level);
        SampleSize size = new SampleSize(rounds, within.doubleValue(), sure, expected.doubleValue());
        return new PlanView(
                rounds, within.toPlainString(), sure.value().toPlainString(), expected.toPlainString(), size.rounds());
    }

    /** The question again, and its answer. */
    @Schema(name = "Plan")
    record PlanView(
            long population,
            @Schema(examples = "0.05") String margin,
            @Schema(examples = "0.95") String level,
            @Schema(examples = "0.5") String share,
            @Schema(examples = "278") long sampleSize) {}
}
