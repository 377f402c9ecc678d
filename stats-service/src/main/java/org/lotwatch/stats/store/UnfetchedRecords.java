package org.lotwatch.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lotwatch.stats.domain.LogPosition;

/** Parked records whose bytes the log holds alone: they were counted when they came, and have become collisions since. Blocks. */
@ApplicationScoped
public class UnfetchedRecords {

    private static final String UNFETCHED =
            "select topic, partition, \"offset\", arrival from parked where in_log and lane = any (?) order by id limit ?";
    private static final String FETCHED = """
            update parked set record_key = ?, record_value = ?, headers = ?::jsonb, repairof = ?, in_log = false
            where topic = ? and partition = ? and "offset" = ? and in_log""";

    private final Database database;

    UnfetchedRecords(Database database) {
        this.database = database;
    }

    public List<LogPosition> of(Set<Integer> lanes, int most) throws SQLException {
        return database.transaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(UNFETCHED)) {
                statement.setArray(1, connection.createArrayOf("int4", lanes.toArray()));
                statement.setInt(2, most);
                List<LogPosition> places = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        places.add(new LogPosition(
                                TopicColumn.of(rows.getString(1)),
                                rows.getInt(2),
                                rows.getLong(3),
                                rows.getObject(4, OffsetDateTime.class).toInstant()));
                    }
                }
                return places;
            }
        });
    }

    public void fetched(LogPosition place, RawRecord record) throws SQLException {
        database.transaction((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(FETCHED)) {
                statement.setBytes(1, record.key());
                statement.setBytes(2, record.value());
                statement.setString(3, ParkedRows.headers(record.headers()));
                statement.setString(4, RepairMark.in(record.headers()));
                statement.setString(5, place.topic().label());
                statement.setInt(6, place.partition());
                statement.setLong(7, place.offset());
                return statement.executeUpdate();
            }
        });
    }
}
