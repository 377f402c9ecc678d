package org.lotwatch.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lotwatch.benchmarks.counting.LotTotals;
import org.lotwatch.embedded.DatabaseAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Records a second through the packaged stats-service, from the first commit to the last, beside a raw poll loop. */
@Command(
        name = "ingest",
        description = "stats-service reading the topics from the beginning",
        mixinStandardHelpOptions = true)
final class Ingest implements Callable<Integer> {
    private static final int PARTITIONS = 12;

    @Option(names = "--events", defaultValue = "1500000", description = "events without duplicates (${DEFAULT-VALUE})")
    private long events;

    @Option(names = "--lots", defaultValue = "1500", description = "lots they are scattered over (${DEFAULT-VALUE})")
    private int lots;

    @Option(names = "--runs", defaultValue = "3", description = "interleaved runs of each (${DEFAULT-VALUE})")
    private int runs;

    @Option(names = "--heap", description = "of stats-service (${DEFAULT-VALUE})")
    private String heap = "1536m";

    @Override
    public Integer call() throws Exception {
        try (Bench bench = Bench.start("ingest", PARTITIONS)) {
            ReferenceLoad load = new ReferenceLoad(lots, events, Arrangement.SCATTERED);
            load.send(bench.bootstrap(), "none");
            System.out.printf(
                    "%,d records (%,d events) over %,d lots, %d partitions; %d processors, Java %s; %d runs%n%n",
                    load.records(),
                    load.events(),
                    lots,
                    PARTITIONS,
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version(),
                    runs);
            System.out.printf(
                    "%4s  %12s  %12s  %12s  %8s  %12s  %8s%n",
                    "run", "raw poll/s", "ours/s", "2nd half/s", "ratio", "CPU us/event", "peak MiB");
            List<Double> ratios = new ArrayList<>();
            for (int run = 1; run <= runs; run++) {
                long raw = Long.parseLong(
                        bench.run(RawPoll.class, bench.bootstrap()).strip());
                Reading ours = ours(bench, load, run);
                ratios.add((double) ours.overall() / raw);
                System.out.printf(
                        "%4d  %,12d  %,12d  %,12d  %8.2f  %12.2f  %,8d%n",
                        run,
                        raw,
                        ours.overall(),
                        ours.secondHalf(),
                        ratios.get(run - 1),
                        ours.cpuMicros(),
                        ours.peak());
            }
            ratios.sort(null);
            System.out.printf("%nmedian ratio to the raw poll loop: %.2f%n", ratios.get(ratios.size() / 2));
        }
        return 0;
    }

    private Reading ours(Bench bench, ReferenceLoad load, int run) throws Exception {
        DatabaseAccess database = bench.database("stats_" + run);
        try (Bench.Packaged stats = bench.service("stats-service", database, heap);
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
            Reading reading = watch(connection, load.records(), bench, stats.process());
            check(connection, load);
            return reading;
        }
    }

    /** From the moment before the first commit was seen to the commit that covers the last record. */
    private static Reading watch(Connection connection, long records, Bench bench, Process stats)
            throws SQLException, InterruptedException, IOException {
        long begin = System.nanoTime();
        long cpu = cpuMicros(bench, stats);
        long half = 0;
        long halfAt = 0;
        for (long applied = 0; applied < records; ) {
            long before = System.nanoTime();
            applied = applied(connection);
            if (applied == 0) {
                begin = before;
                cpu = cpuMicros(bench, stats);
            }
            if (half == 0 && applied >= records / 2) {
                half = applied;
                halfAt = System.nanoTime();
            }
            Thread.sleep(20);
        }
        long end = System.nanoTime();
        return new Reading(
                Math.round(records * 1e9 / (end - begin)),
                Math.round((records - half) * 1e9 / Math.max(1, end - halfAt)),
                (double) (cpuMicros(bench, stats) - cpu) / records,
                ProcessCost.peakMebibytes(stats.pid()));
    }

    private static long cpuMicros(Bench bench, Process stats) {
        return bench.cpuMicros() + ProcessCost.cpuMicros(stats.toHandle());
    }

    private static long applied(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select next_offsets from lane_progress")) {
            long sum = 0;
            while (rows.next()) {
                for (JsonNode offset : new ObjectMapper().readTree(rows.getString(1))) {
                    sum += offset.asLong();
                }
            }
            return sum;
        } catch (SQLException e) {
            if ("42P01".equals(e.getSQLState())) {
                return 0; // the service has not made its tables yet
            }
            throw e;
        }
    }

    private static void check(Connection connection, ReferenceLoad load) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select sum(inspected), sum(operable), sum(restorable), sum(inoperable) from lot_total")) {
            row.next();
            LotTotals expected = load.sum();
            require("inspected", expected.inspected(), row.getLong(1));
            require("operable", expected.operable(), row.getLong(2));
            require("restorable", expected.restorable(), row.getLong(3));
            require("inoperable", expected.inoperable(), row.getLong(4));
        }
    }

    private static void require(String what, long expected, long counted) {
        if (expected != counted) {
            throw new IllegalStateException(what + " must be " + expected + " rounds, was " + counted);
        }
    }

    private record Reading(long overall, long secondHalf, double cpuMicros, long peak) {}
}
