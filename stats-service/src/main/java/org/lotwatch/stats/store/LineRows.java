package org.lotwatch.stats.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lotwatch.stats.domain.LotReport;
import org.lotwatch.stats.domain.ShipmentLine;

/** Rows of {@code shipment_line}: all lines of a lot that changed are written, lines that no claim supports any more go. */
final class LineRows {

    private record Line(ShipmentLine line, String lotKey, int lane) {}

    private static final SetInsert<Line> INSERT = SetInsert.<Line>into(
                    "shipment_line", "shipment_id", "lot_key", "line")
            .text("shipment_id", row -> row.line().shipmentId())
            .text("lot_key", Line::lotKey)
            .number("line", row -> row.line().line())
            .number("lane", Line::lane)
            .text("movement", row -> row.line().accepted().movement().label())
            .text("nature", row -> row.line().accepted().nature())
            .number("quantity", row -> row.line().accepted().quantity())
            .number("inspected", row -> row.line().inspected())
            .text("origin", row -> row.line().accepted().origin())
            .text("destination", row -> row.line().accepted().destination())
            .time("loaded_at", row -> row.line().accepted().time())
            .json("claims", row -> claims(row.line()))
            .overwriting();

    private static final String DELETE = """
            delete from shipment_line as stored where stored.lot_key = any (?) and not exists (
                select 1 from unnest(?::text[], ?::text[], ?::int8[]) as given (shipment_id, lot_key, line)
                where given.shipment_id = stored.shipment_id and given.lot_key = stored.lot_key
                    and given.line = stored.line)""";

    private LineRows() {}

    static void write(Connection connection, CommitBatch batch) throws SQLException {
        List<Line> lines = new ArrayList<>();
        List<String> restated = new ArrayList<>();
        for (LaneCommit lane : batch.lanes()) {
            for (LotReport report : lane.reports()) {
                if (lane.relined().contains(report.key())) {
                    report.lines()
                            .forEach(line ->
                                    lines.add(new Line(line, report.key().value(), lane.lane())));
                }
            }
            lane.delined().forEach(key -> restated.add(key.value()));
        }
        delete(connection, restated, lines);
        INSERT.write(connection, lines);
    }

    private static void delete(Connection connection, List<String> lots, List<Line> kept) throws SQLException {
        if (lots.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setArray(1, connection.createArrayOf("text", lots.toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            kept.stream().map(row -> row.line().shipmentId()).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text", kept.stream().map(Line::lotKey).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "int8",
                            kept.stream().map(row -> (long) row.line().line()).toArray()));
            statement.executeUpdate();
        }
    }

    private static String claims(ShipmentLine line) {
        ArrayNode all = Json.array();
        line.claims()
                .forEach(claim -> all.addObject()
                        .put("source", claim.id().source())
                        .put("id", claim.id().id())
                        .put("quantity", claim.quantity())
                        .put("movement", claim.movement().label())
                        .put("time", claim.time().toString())
                        .put("accepted", claim.accepted()));
        return Json.text(all);
    }
}
