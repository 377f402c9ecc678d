package org.lotwatch.benchmarks.sql;

import static org.lotwatch.benchmarks.counting.RivalSettings.told;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lotwatch.benchmarks.counting.Entry;

/** One row per unit of a lot; the newest entry stands. For one thread. */
final class RoundTable {
    private static final String TABLES = """
            create table round (lot text collate "C", unit text collate "C", time bigint not null, recorded bigint not null,
                writer text collate "C" not null, verdict text, rounds bigint not null, primary key (lot, unit));
            create table progress (topic text, part integer, next_offset bigint not null, primary key (topic, part));
            create table lot_total (lot_key text primary key, introduced bigint, inspected bigint, operable bigint,
                restorable bigint, inoperable bigint, undetermined bigint);
            """;
    private static final String UPSERT = """
            insert into round as r
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[])
            on conflict (lot, unit) do update set time = excluded.time, recorded = excluded.recorded,
                writer = excluded.writer, verdict = excluded.verdict, rounds = excluded.rounds
            where (excluded.time, excluded.recorded, excluded.writer) > (r.time, r.recorded, r.writer)
            """;
    private static final String PROGRESS = """
            insert into progress values (?, ?, ?)
            on conflict (topic, part) do update set next_offset = excluded.next_offset
            """;
    private static final String SUM_UP = """
            insert into lot_total
            select lot, coalesce(sum(rounds) filter (where verdict is null), 0),
                count(verdict),
                count(*) filter (where verdict = 'OPERABLE'),
                count(*) filter (where verdict = 'RESTORABLE'),
                count(*) filter (where verdict = 'INOPERABLE'),
                count(*) filter (where verdict = 'UNDETERMINED')
            from round group by lot
            """;

    private final Connection connection;

    RoundTable(Connection connection) {
        this.connection = connection;
    }

    static Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(told("JDBC_URL"), told("JDBC_USER"), told("JDBC_PASSWORD"));
        connection.setAutoCommit(false);
        return connection;
    }

    static void create(Connection connection) throws SQLException {
        run(connection, TABLES);
    }

    static void sumUp(Connection connection) throws SQLException {
        run(connection, SUM_UP);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
    }

    /** Rows and offsets in one transaction. */
    void commit(Batch batch) throws SQLException {
        upsert(batch.entries());
        try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
            for (Map.Entry<Batch.Place, Long> next : batch.nextOffsets().entrySet()) {
                statement.setString(1, next.getKey().topic());
                statement.setInt(2, next.getKey().partition());
                statement.setLong(3, next.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        connection.commit();
    }

    private void upsert(List<Entry> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            statement.setArray(1, array("text", entries, Entry::lot));
            statement.setArray(2, array("text", entries, Entry::unit));
            statement.setArray(3, array("bigint", entries, Entry::timeMicros));
            statement.setArray(4, array("bigint", entries, Entry::recordedMicros));
            statement.setArray(5, array("text", entries, Entry::writer));
            statement.setArray(6, array("text", entries, RoundTable::verdict));
            statement.setArray(7, array("bigint", entries, Entry::rounds));
            statement.executeUpdate();
        }
    }

    private static @Nullable Object verdict(Entry entry) {
        return entry.verdict() == null ? null : entry.verdict().name();
    }

    private java.sql.Array array(String type, List<Entry> entries, Function<Entry, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, entries.stream().map(column).toArray());
    }
}
