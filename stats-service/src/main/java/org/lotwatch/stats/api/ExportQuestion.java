package org.lotwatch.stats.api;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.SeriesQuestion;
import org.lotwatch.stats.domain.DiscrepancyCode;
import org.lotwatch.stats.domain.answer.Dimension;
import org.lotwatch.stats.domain.answer.LotFilter;

/**
 * What is exported.
 *
 * @param zone of all times in the file
 * @param groupBy of totals
 * @param code of discrepancies, {@code null} for all
 * @param series {@code null} unless it is one
 */
record ExportQuestion(
        ExportKind kind,
        Asked asked,
        LotFilter filter,
        ZoneId zone,
        List<Dimension> groupBy,
        @Nullable DiscrepancyCode code,
        @Nullable SeriesQuestion series) {

    static ExportQuestion of(
            ExportKind kind,
            ExportParameters parameters,
            SeriesParameters series,
            FilterParameters filters,
            MomentParameters moment) {
        parameters.check(kind, series);
        LotFilter filter = filters.filter();
        SeriesQuestion asSeries = kind == ExportKind.SERIES ? series.question(moment, filter) : null;
        return new ExportQuestion(
                kind,
                asSeries == null ? moment.asked() : asSeries.asked(),
                filter,
                moment.zone(),
                GroupBy.parse(parameters.groupBy),
                parameters.discrepancy(),
                asSeries);
    }
}
