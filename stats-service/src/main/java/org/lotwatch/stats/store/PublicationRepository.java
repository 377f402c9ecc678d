package org.lotwatch.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LotAttributes;
import org.lotwatch.stats.domain.LotTally;

/** What is still to be told to the topics the service writes, and what has been. Blocks. */
@ApplicationScoped
public class PublicationRepository {

    private static final String UNPUBLISHED = "select lot_key from lot_total where lane = ? and version > ?";
    private static final String TOTALS = """
            select lot_key, lot_id, lane, version, folded_as_of, nature, origin, destination, shipment, produced_from,
                produced_to, produced_decade, introduced, withdrawn, sampled_out, uninspected, inspected, operable,
                restorable, inoperable, undetermined, restored, condemned, restored_unmatched, reinspected_unmatched,
                over_inspected, unknown_population_rounds, lots, population_unknown
            from lot_total where lot_key = any (?)""";
    private static final String PUBLISHED = """
            update lane_progress set published_version = greatest(published_version, given.version)
            from unnest(?::int8[], ?::int8[]) as given (lane, version)
            where lane_progress.lane = given.lane and published_version < given.version""";
    private static final String UNRELAYED = """
            select id, topic, partition, "offset", reason, pointer, record_key, record_value, headers
            from parked where not relayed and not in_log and lane = any (?) order by id limit ?""";
    private static final String RELAYED = "update parked set relayed = true where id = any (?)";

    private final Database database;

    PublicationRepository(Database database) {
        this.database = database;
    }

    /** A lot's total as it is committed. */
    public record Total(
            LotKey key,
            String lotId,
            int lane,
            long version,
            OffsetDateTime asOf,
            LotAttributes attributes,
            LotTally tally) {}

    /** A parked record that its dead-letter topic does not hold yet. */
    public record DeadLetter(
            long id, String topic, int partition, long offset, String reason, String pointer, RawRecord record) {}

    /** Lots of a lane whose totals were written after a version. */
    public Set<LotKey> changedSince(int lane, long version) throws SQLException {
        return database.transaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(UNPUBLISHED)) {
                statement.setInt(1, lane);
                statement.setLong(2, version);
                Set<LotKey> keys = new HashSet<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        keys.add(new LotKey(rows.getString(1)));
                    }
                }
                return keys;
            }
        });
    }

    public List<Total> totals(Collection<LotKey> lots) throws SQLException {
        return database.transaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(TOTALS)) {
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "text", lots.stream().map(LotKey::value).toArray()));
                List<Total> totals = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        totals.add(total(rows));
                    }
                }
                return totals;
            }
        });
    }

    private static Total total(ResultSet row) throws SQLException {
        return new Total(
                new LotKey(row.getString("lot_key")),
                row.getString("lot_id"),
                row.getInt("lane"),
                row.getLong("version"),
                row.getObject("folded_as_of", OffsetDateTime.class),
                new LotAttributes(
                        row.getString("nature"),
                        row.getString("origin"),
                        row.getString("destination"),
                        row.getString("shipment"),
                        year(row, "produced_from"),
                        year(row, "produced_to"),
                        row.getString("produced_decade")),
                tally(row));
    }

    private static LotTally tally(ResultSet row) throws SQLException {
        return new LotTally(
                row.getLong("introduced"),
                row.getLong("withdrawn"),
                row.getLong("sampled_out"),
                row.getLong("uninspected"),
                row.getLong("inspected"),
                row.getLong("operable"),
                row.getLong("restorable"),
                row.getLong("inoperable"),
                row.getLong("undetermined"),
                row.getLong("restored"),
                row.getLong("condemned"),
                row.getLong("restored_unmatched"),
                row.getLong("reinspected_unmatched"),
                row.getLong("over_inspected"),
                row.getLong("unknown_population_rounds"),
                row.getLong("lots"),
                row.getLong("population_unknown"));
    }

    private static @Nullable Integer year(ResultSet row, String column) throws SQLException {
        int year = row.getInt(column);
        return row.wasNull() ? null : year;
    }

    /** Remembers that everything up to these versions is in the output topic. */
    public void published(Map<Integer, Long> versions) throws SQLException {
        database.transaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PUBLISHED)) {
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "int8",
                                versions.keySet().stream()
                                        .map(Integer::longValue)
                                        .toArray()));
                statement.setArray(
                        2, connection.createArrayOf("int8", versions.values().toArray()));
                return statement.executeUpdate();
            }
        });
    }

    /** Dead letters of some lanes, the oldest first. */
    public List<DeadLetter> unrelayed(Set<Integer> lanes, int limit) throws SQLException {
        return database.transaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(UNRELAYED)) {
                statement.setArray(1, connection.createArrayOf("int4", lanes.toArray()));
                statement.setInt(2, limit);
                List<DeadLetter> letters = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        letters.add(letter(rows));
                    }
                }
                return letters;
            }
        });
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                new RawRecord(row.getBytes(7), row.getBytes(8), ParkedRows.headers(row.getString(9))));
    }

    public void relayed(Collection<Long> ids) throws SQLException {
        database.transaction((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(RELAYED)) {
                statement.setArray(1, connection.createArrayOf("int8", ids.toArray()));
                return statement.executeUpdate();
            }
        });
    }
}
