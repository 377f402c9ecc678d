package org.lotwatch.stats.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of {@code source_count}. */
final class SourceRows {

    private static final SetInsert<SourceRow> INSERT = SetInsert.<SourceRow>into("source_count", "lane", "source")
            .number("lane", SourceRow::lane)
            .text("source", SourceRow::source)
            .time("last_seen", SourceRow::lastSeen)
            .number("events", SourceRow::events)
            .number("applied", SourceRow::applied)
            .number("duplicates", SourceRow::duplicates)
            .number("late", SourceRow::late)
            .number("parked", SourceRow::parked)
            .number("unknown_types", SourceRow::unknownTypes)
            .number("wrong_keys", SourceRow::wrongKeys)
            .number("clock_skew_ms", SourceRow::clockSkewMillis)
            .json("minutes", row -> JsonColumns.object(row.minutes()))
            .overwriting();

    private static final String READ = """
            select source, last_seen, events, applied, duplicates, late, parked, unknown_types, wrong_keys, clock_skew_ms,
                minutes
            from source_count where lane = ?""";

    private SourceRows() {}

    static void write(Connection connection, List<SourceRow> rows) throws SQLException {
        INSERT.write(connection, rows);
    }

    static List<SourceRow> read(Connection connection, int lane) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setInt(1, lane);
            try (ResultSet rows = statement.executeQuery()) {
                List<SourceRow> sources = new ArrayList<>();
                while (rows.next()) {
                    sources.add(source(lane, rows));
                }
                return sources;
            }
        }
    }

    private static SourceRow source(int lane, ResultSet row) throws SQLException {
        return new SourceRow(
                lane,
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                minutes(row.getString(11)));
    }

    private static Map<Long, Long> minutes(String stored) {
        Map<Long, Long> minutes = new HashMap<>();
        JsonColumns.longs(stored).forEach((minute, records) -> minutes.put(Long.valueOf(minute), records));
        return minutes;
    }
}
