package org.lotwatch.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.domain.answer.Redriven;

/**
 * Records to be appended again, and where they were. A record is claimed for it in the transaction that ends its being open,
 * so that it happens once; whoever holds a claim appends, and the next one takes over when the time is up. Blocks.
 */
@ApplicationScoped
public class RedriveRepository {

    private static final String CLAIM = """
            insert into redrive (place, topic, record_key, record_value, headers, event_source, event_id, lot_id, held_until)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict (place) do nothing""";
    private static final String COLUMNS =
            "place, topic, record_key, record_value, headers, event_source, event_id, lot_id, partition, \"offset\"";
    private static final String FOUND = "select " + COLUMNS + " from redrive where place = ?";
    private static final String TAKEN = """
            update redrive set held_until = ? where place in (
                select place from redrive where "offset" is null and held_until < ?
                order by held_until limit ? for update skip locked)
            returning\s""" + COLUMNS;
    private static final String APPENDED = """
            update redrive set partition = ?, "offset" = ? where place = ? and "offset" is null""";
    private static final String GIVEN_BACK = "update redrive set held_until = ? where place = ? and \"offset\" is null";

    private final Database database;

    RedriveRepository(Database database) {
        this.database = database;
    }

    /**
     * A record that stands for a parked one.
     *
     * @param place of the parked one
     */
    public record Claim(String place, Topic topic, RawRecord record, Redriven redriven) {

        /** Whether the same bytes are to go to the same topic; headers are compared as a set that is written in one order. */
        public boolean isSame(Claim other) {
            return topic == other.topic
                    && Arrays.equals(record.value(), other.record.value())
                    && ParkedRows.headers(record.headers()).equals(ParkedRows.headers(other.record.headers()));
        }
    }

    /**
     * Ends a record's being open, and holds what shall be appended.
     *
     * @return false, and nothing done, if it is not open
     */
    public boolean claim(Claim claim, Instant at, Duration hold, @Nullable String by, @Nullable String note) {
        return database.asked("re-driving", connection -> {
            ParkedStates.To redriven = new ParkedStates.To("redriven", at, by, note);
            return ParkedStates.change(connection, claim.place(), "open", redriven)
                    && insert(connection, claim, at.plus(hold));
        });
    }

    /** After a rebuild with what was kept of an earlier time, a record that looks open may have been re-driven. */
    private static boolean insert(Connection connection, Claim claim, Instant heldUntil) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, claim.place());
            statement.setString(2, claim.topic().label());
            statement.setBytes(3, claim.record().key());
            statement.setBytes(4, claim.record().value());
            statement.setString(5, ParkedRows.headers(claim.record().headers()));
            statement.setString(6, claim.redriven().source());
            statement.setString(7, claim.redriven().eventId());
            statement.setString(8, claim.redriven().lotId());
            statement.setObject(9, time(heldUntil));
            return statement.executeUpdate() == 1;
        }
    }

    /** What stands for a parked record already. */
    public Optional<Claim> of(String place) {
        return database.asked("re-driving", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FOUND)) {
                statement.setString(1, place);
                return claims(statement).stream().findFirst();
            }
        });
    }

    /** Takes over records that nobody has appended in time. */
    public List<Claim> abandoned(Instant now, Duration hold, int most) {
        return database.asked("re-driving", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(TAKEN)) {
                statement.setObject(1, time(now.plus(hold)));
                statement.setObject(2, time(now));
                statement.setInt(3, most);
                return claims(statement);
            }
        });
    }

    /** Says where a record was appended; the first who says so is right. */
    public void appended(String place, int partition, long offset) {
        database.asked("re-driving", (Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(APPENDED)) {
                statement.setInt(1, partition);
                statement.setLong(2, offset);
                statement.setString(3, place);
                return statement.executeUpdate();
            }
        });
    }

    /** A record was not appended: from then on somebody else may try. */
    public void givenBack(String place, Instant until) {
        database.asked("re-driving", (Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(GIVEN_BACK)) {
                statement.setObject(1, time(until));
                statement.setString(2, place);
                return statement.executeUpdate();
            }
        });
    }

    private static List<Claim> claims(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<Claim> claims = new ArrayList<>();
            while (rows.next()) {
                claims.add(claim(rows));
            }
            return claims;
        }
    }

    private static Claim claim(ResultSet row) throws SQLException {
        String topic = row.getString(2);
        return new Claim(
                row.getString(1),
                TopicColumn.of(topic),
                new RawRecord(row.getBytes(3), row.getBytes(4), ParkedRows.headers(row.getString(5))),
                new Redriven(
                        topic,
                        row.getObject(9, Integer.class),
                        row.getObject(10, Long.class),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
