package org.lotwatch.stats.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.Discrepancy;
import org.lotwatch.stats.domain.LotReport;

/** Rows of {@code lot_total}: the latest tally of each lot. */
final class TotalRows {

    /** A lot's report as one lane's commit states it. */
    private record Total(LotReport report, int lane, long version, Instant asOf) {}

    private static final SetInsert<Total> INSERT = SetInsert.<Total>into("lot_total", "lot_key")
            .text("lot_key", row -> row.report().key().value())
            .number("lane", Total::lane)
            .number("version", Total::version)
            .text("lot_id", row -> row.report().lotId())
            .text("skeleton", row -> row.report().skeleton())
            .text("nature", row -> row.report().attributes().nature())
            .text("origin", row -> row.report().attributes().origin())
            .text("destination", row -> row.report().attributes().destination())
            .text("shipment", row -> row.report().attributes().shipment())
            .text("produced_decade", row -> row.report().attributes().producedDecade())
            .optionalNumber(
                    "produced_from", row -> year(row.report().attributes().producedFrom()))
            .optionalNumber("produced_to", row -> year(row.report().attributes().producedTo()))
            .texts("shipments", row -> shipments(row.report()))
            .texts("sources", row -> row.report().sources())
            .number("introduced", row -> row.report().tally().introduced())
            .number("withdrawn", row -> row.report().tally().withdrawn())
            .number("sampled_out", row -> row.report().tally().sampledOut())
            .number("uninspected", row -> row.report().tally().uninspected())
            .number("inspected", row -> row.report().tally().inspected())
            .number("operable", row -> row.report().tally().operable())
            .number("restorable", row -> row.report().tally().restorable())
            .number("inoperable", row -> row.report().tally().inoperable())
            .number("undetermined", row -> row.report().tally().undetermined())
            .number("restored", row -> row.report().tally().restored())
            .number("condemned", row -> row.report().tally().condemned())
            .number("restored_unmatched", row -> row.report().tally().restoredUnmatched())
            .number("reinspected_unmatched", row -> row.report().tally().reinspectedUnmatched())
            .number("over_inspected", row -> row.report().tally().overInspected())
            .number("unknown_population_rounds", row -> row.report().tally().unknownPopulationRounds())
            .number("lots", row -> row.report().tally().lots())
            .number("population_unknown", row -> row.report().tally().populationUnknown())
            .time("first_event_at", row -> row.report().firstEventAt())
            .time("last_event_at", row -> row.report().lastEventAt())
            .time("last_inspected_at", row -> row.report().lastInspectedAt())
            .time("next_due_at", row -> row.report().nextDueAt())
            .time("folded_as_of", Total::asOf)
            .number("ledger_entries", row -> row.report().records())
            .json("discrepancies", row -> discrepancies(row.report().discrepancies()))
            .overwriting();

    private TotalRows() {}

    static void write(Connection connection, CommitBatch batch) throws SQLException {
        List<Total> totals = new ArrayList<>();
        for (LaneCommit lane : batch.lanes()) {
            for (LotReport report : lane.reports()) {
                totals.add(new Total(report, lane.lane(), lane.version(), batch.asOf()));
            }
        }
        INSERT.write(connection, totals);
    }

    private static @Nullable Long year(@Nullable Integer year) {
        return year == null ? null : Long.valueOf(year);
    }

    private static Set<String> shipments(LotReport report) {
        Set<String> shipments = new TreeSet<>();
        report.lines().forEach(line -> shipments.add(line.shipmentId()));
        return shipments;
    }

    private static String discrepancies(List<Discrepancy> discrepancies) {
        if (discrepancies.isEmpty()) {
            return "[]";
        }
        ArrayNode all = Json.array();
        for (Discrepancy discrepancy : discrepancies) {
            ObjectNode node = all.addObject();
            node.put("code", discrepancy.code().name());
            node.put("since", discrepancy.since().toString());
            node.put("detail", discrepancy.detail());
            ArrayNode events = node.putArray("events");
            discrepancy
                    .events()
                    .forEach(id -> events.addObject().put("source", id.source()).put("id", id.id()));
        }
        return Json.text(all);
    }
}
