package org.lotwatch.stats.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of {@code parked}: records that could not be counted. A record is parked once, however often it is tried. */
final class ParkedRows {

    private static final SetInsert<ParkedRow> INSERT = SetInsert.<ParkedRow>into(
                    "parked", "topic", "partition", "\"offset\"")
            .number("lane", ParkedRow::lane)
            .text("topic", row -> row.position().topic().label())
            .number("partition", row -> row.position().partition())
            .number("\"offset\"", row -> row.position().offset())
            .time("arrival", row -> row.position().arrival())
            .text("source", ParkedRow::source)
            .text("event_id", ParkedRow::eventId)
            .text("reason", ParkedRow::reason)
            .text("pointer", ParkedRow::pointer)
            .text("detail", ParkedRow::detail)
            .text("repairof", ParkedRow::repairOf)
            .bytes(
                    "record_key",
                    row -> row.record() == null ? null : row.record().key())
            .bytes(
                    "record_value",
                    row -> row.record() == null ? null : row.record().value())
            .json(
                    "headers",
                    row -> row.record() == null ? "[]" : headers(row.record().headers()))
            .truth("in_log", row -> row.record() == null)
            .keeping();

    private ParkedRows() {}

    static void write(Connection connection, List<ParkedRow> rows) throws SQLException {
        INSERT.write(connection, rows);
    }

    static String headers(List<RawHeader> headers) {
        ArrayNode all = Json.array();
        for (RawHeader header : headers) {
            ObjectNode node = all.addObject().put("key", header.key());
            byte[] value = header.value();
            if (value == null) {
                node.putNull("value");
            } else {
                node.put("value", value); // base64
            }
        }
        return Json.text(all);
    }

    static List<RawHeader> headers(String stored) {
        List<RawHeader> headers = new ArrayList<>();
        for (JsonNode header : Json.read(stored)) {
            headers.add(new RawHeader(header.get("key").textValue(), value(header.get("value"))));
        }
        return headers;
    }

    private static byte @Nullable [] value(JsonNode stored) {
        return stored.isNull() ? null : Base64.getDecoder().decode(stored.textValue());
    }
}
