package org.lotwatch.benchmarks.rivals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.lotwatch.benchmarks.Bench;
import org.lotwatch.benchmarks.counting.LotTotals;
import org.lotwatch.benchmarks.sql.UpsertCount;
import org.lotwatch.embedded.DatabaseAccess;

/** A candidate that commits totals and offsets to PostgreSQL in one transaction. */
final class DatabaseTrial implements Trial {
    private static final String NO_TABLE_YET = "42P01";
    private static final String TOTALS =
            "select lot_key, introduced, inspected, operable, restorable, inoperable, undetermined from lot_total";

    private final Process process;
    private final Bench bench;
    private final DatabaseAccess database;
    private final Connection connection;
    private final String offsets;
    private final long records;

    private DatabaseTrial(Process process, DatabaseAccess database, String offsets, Contest contest)
            throws SQLException {
        this.process = process;
        this.bench = contest.bench();
        this.database = database;
        this.offsets = offsets;
        this.records = contest.load().records();
        this.connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    /** The packaged service; a commit holds offsets and totals of a lane. */
    static Trial ours(Contest contest, String name) throws Exception {
        DatabaseAccess database = contest.bench().database(name.replace('-', '_'));
        return new DatabaseTrial(
                contest.bench()
                        .service("stats-service", database, contest.conditions().heap())
                        .process(),
                database,
                "select coalesce(sum(o.value::bigint), 0) from lane_progress, jsonb_each_text(next_offsets) as o",
                contest);
    }

    /** Row by row; complete when the totals have been summed up, which is once. */
    static Trial sql(Contest contest, String name) throws Exception {
        DatabaseAccess database = contest.bench().database(name.replace('-', '_'));
        Map<String, String> environment =
                new HashMap<>(Settings.of(contest, name).environment());
        environment.put("JDBC_URL", database.jdbcUrl());
        environment.put("JDBC_USER", database.username());
        environment.put("JDBC_PASSWORD", database.password());
        Process process = contest.bench()
                .main(
                        name,
                        System.getProperty("java.class.path"),
                        UpsertCount.class.getName(),
                        contest.conditions().heap(),
                        environment);
        return new DatabaseTrial(
                process,
                database,
                "select coalesce(sum(next_offset), 0) - (case when exists (select from lot_total) then 0 else 1 end)"
                        + " from progress",
                contest);
    }

    @Override
    public Process process() {
        return process;
    }

    @Override
    public long covered() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(offsets)) {
            row.next();
            return Math.max(0, Math.min(records, row.getLong(1)));
        } catch (SQLException e) {
            if (NO_TABLE_YET.equals(e.getSQLState())) {
                return 0;
            }
            throw e;
        }
    }

    @Override
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public Map<String, LotTotals> totals() throws SQLException {
        Map<String, LotTotals> totals = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TOTALS)) {
            while (row.next()) {
                totals.put(
                        row.getString(1),
                        new LotTotals(
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7)));
            }
        }
        return totals;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        process.destroy();
        process.onExit().join();
        bench.drop(database);
    }
}
