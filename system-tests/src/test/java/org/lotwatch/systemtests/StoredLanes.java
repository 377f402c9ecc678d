package org.lotwatch.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lotwatch.embedded.DatabaseAccess;

/** What stats-service has committed, read past it, and who is at work in its database. */
final class StoredLanes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WRITERS = """
            select pid from pg_stat_activity
            where datname = ? and application_name = 'lotwatch-stats' and state is not null
              and (client_port = any (?) or ?) and (backend_xid is not null or not ?) order by pid""";

    private final DatabaseAccess access;

    StoredLanes(DatabaseAccess access) {
        this.access = access;
    }

    /** {@code topic-partition} to the next offset. */
    Map<String, Long> positions() throws SQLException {
        Map<String, Long> positions = new TreeMap<>();
        read("select lane, next_offsets from lane_progress", row -> {
            int lane = row.getInt(1);
            json(row.getString(2))
                    .properties()
                    .forEach(each -> positions.put(
                            each.getKey() + "-" + lane, each.getValue().asLong()));
        });
        return positions;
    }

    /** Records by what became of them, over all lanes. */
    Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        read(
                "select counts from lane_progress",
                row -> json(row.getString(1))
                        .properties()
                        .forEach(each ->
                                counts.merge(each.getKey(), each.getValue().asLong(), Long::sum)));
        return counts;
    }

    /** How many records the ledger of each lot holds. */
    Map<String, Long> ledgers() throws SQLException {
        Map<String, Long> records = new TreeMap<>();
        read("select lot_key, ledger_entries from lot_total", row -> records.put(row.getString(1), row.getLong(2)));
        return records;
    }

    /** How many times any lane was committed. */
    long commits() throws SQLException {
        long[] sum = {0};
        read("select coalesce(sum(version), 0) from lane_progress", row -> sum[0] = row.getLong(1));
        return sum[0];
    }

    /** The database's processes that work for stats-service. */
    Set<Long> backends() throws SQLException {
        return backends(Set.of(), false);
    }

    /** Those of one client, by its ports, that have written something and not committed it yet. */
    Set<Long> inTheMiddleOfACommit(Set<Integer> ports) throws SQLException {
        return backends(ports, true);
    }

    private Set<Long> backends(Set<Integer> ports, boolean writing) throws SQLException {
        Set<Long> pids = new TreeSet<>();
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(WRITERS)) {
            statement.setString(1, access.database());
            statement.setArray(2, connection.createArrayOf("int4", ports.toArray()));
            statement.setBoolean(3, ports.isEmpty());
            statement.setBoolean(4, writing);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pids.add(rows.getLong(1));
                }
            }
        }
        return pids;
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void read(String query, Row reader) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.take(rows);
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", access.username());
        properties.setProperty("password", access.password());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "10");
        return DriverManager.getConnection(access.jdbcUrl(), properties);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database must hold JSON", e);
        }
    }
}
