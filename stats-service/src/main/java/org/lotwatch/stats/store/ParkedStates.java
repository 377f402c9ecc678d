package org.lotwatch.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.domain.answer.ParkedFilter;

/** The states of parked records as they are worked off, each change with its history in one transaction. Blocks. */
@ApplicationScoped
public class ParkedStates {

    private static final String FOUND =
            "select place, topic, state, reason, source, event_id, record_key, record_value, headers, in_log"
                    + " from parked where id = ?";
    private static final String CHANGED = "update parked set state = ? where place = ? and state = ?";
    private static final String REMEMBERED =
            "insert into parked_change (place, at, state, \"by\", note) values (?, ?, ?, ?, ?)";
    private static final String OPEN = "select id from parked where state = 'open'";

    private final Database database;

    ParkedStates(Database database) {
        this.database = database;
    }

    /**
     * A parked record as it is to be worked on.
     *
     * @param inLog whether its bytes are to be fetched from the log yet
     */
    public record Worked(
            String place,
            Topic topic,
            String state,
            String reason,
            @Nullable String source,
            @Nullable String eventId,
            RawRecord record,
            boolean inLog) {}

    /** What a record becomes. */
    public record To(
            String state,
            Instant at,
            @Nullable String by,
            @Nullable String note) {}

    public Optional<Worked> find(long id) {
        return database.asked("reading a parked record", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FOUND)) {
                statement.setLong(1, id);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(worked(rows)) : Optional.empty();
                }
            }
        });
    }

    private static Worked worked(ResultSet row) throws SQLException {
        return new Worked(
                row.getString(1),
                TopicColumn.of(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                new RawRecord(row.getBytes(7), row.getBytes(8), ParkedRows.headers(row.getString(9))),
                row.getBoolean(10));
    }

    /** Changes a record that is in a state; false, and nothing done, if it is in another. */
    public boolean change(String place, String from, To to) {
        return database.asked("changing a parked record", connection -> change(connection, place, from, to));
    }

    static boolean change(Connection connection, String place, String from, To to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGED)) {
            statement.setString(1, to.state());
            statement.setString(2, place);
            statement.setString(3, from);
            if (statement.executeUpdate() == 0) {
                return false;
            }
        }
        remember(connection, place, to);
        return true;
    }

    private static void remember(Connection connection, String place, To to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMEMBERED)) {
            statement.setString(1, place);
            statement.setObject(2, to.at().atOffset(ZoneOffset.UTC));
            statement.setString(3, to.state());
            statement.setString(4, to.by());
            statement.setString(5, to.note());
            statement.executeUpdate();
        }
    }

    /** Open records that a filter chooses, the oldest first. */
    public List<Long> open(ParkedFilter filter, int most) {
        ParkedWhere where = ParkedWhere.of(filter);
        String sql = OPEN + where.numbered() + " order by id limit ?";
        return database.asked("choosing parked records", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int next = 1;
                for (String value : where.inOrder()) {
                    statement.setString(next++, value);
                }
                statement.setInt(next, most);
                return ids(statement);
            }
        });
    }

    private static List<Long> ids(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<Long> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        }
    }
}
