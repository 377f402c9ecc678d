package org.lotwatch.stats.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.DiscrepancyCode;

/** What only some exports can be asked for. */
class ExportParameters {

    @QueryParam("groupBy")
    @Parameter(description = "Of totals only. " + GroupBy.DESCRIPTION, example = "nature")
    @Nullable
    String groupBy;

    @QueryParam("code")
    @Parameter(description = "Of discrepancies only: one code", example = "OVER_INSPECTED")
    @Nullable
    String code;

    /** Refuses what the export cannot be asked for: a parameter that is ignored answers wrongly. */
    void check(ExportKind kind, SeriesParameters series) {
        refuse("groupBy", groupBy, kind == ExportKind.TOTALS);
        refuse("code", code, kind == ExportKind.DISCREPANCIES);
        refuse("from", series.from, kind == ExportKind.SERIES);
        refuse("to", series.to, kind == ExportKind.SERIES);
        refuse("interval", series.interval, kind == ExportKind.SERIES);
        refuse("clock", series.clock, kind == ExportKind.SERIES);
    }

    private static void refuse(String name, @Nullable String value, boolean known) {
        if (value != null && !known) {
            throw Problems.unknownParameter("parameter " + name + " is unknown here");
        }
    }

    @Nullable
    DiscrepancyCode discrepancy() {
        return Texts.oneOf("code", code, DiscrepancyCode.values(), Enum::name);
    }
}
