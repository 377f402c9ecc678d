package org.lotwatch.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lotwatch.benchmarks.results.ResultFile;
import org.lotwatch.embedded.DatabaseAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From the kill of stats-service, with everything counted, to the first commit of what came after it. */
@Command(
        name = "recovery",
        description = "From a kill of stats-service to its first new commit",
        mixinStandardHelpOptions = true)
final class Recovery implements Callable<Integer> {
    private static final int PARTITIONS = 12;
    private static final int NEW_LOTS = 100;
    private static final Map<String, String> SAME_MEMBER = Map.of("LOTWATCH_INSTANCE_ID", "stats-0");

    @Option(names = "--events", defaultValue = "6000000", description = "events without duplicates (${DEFAULT-VALUE})")
    private long events;

    @Option(names = "--lots", defaultValue = "1500", description = "lots they are scattered over (${DEFAULT-VALUE})")
    private int lots;

    @Option(names = "--kills", defaultValue = "5", description = "how often (${DEFAULT-VALUE})")
    private int kills;

    @Option(names = "--heap", description = "of stats-service (${DEFAULT-VALUE})")
    private String heap = "1536m";

    @Override
    public Integer call() throws Exception {
        try (Bench bench = Bench.start("recovery", PARTITIONS)) {
            ReferenceLoad load = new ReferenceLoad(lots, events, Arrangement.SCATTERED);
            load.send(bench.bootstrap(), "none");
            DatabaseAccess database = bench.database("stats");
            List<Long> millis = new ArrayList<>();
            Bench.Packaged stats = bench.service("stats-service", database, heap, SAME_MEMBER);
            stats.awaitReady();
            try (Connection connection =
                            DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                    PacedLoad more = new PacedLoad(bench.bootstrap(), NEW_LOTS, PARTITIONS)) {
                awaitEntries(connection, load.records());
                for (int kill = 0; kill < kills; kill++) {
                    long begin = System.nanoTime();
                    stats.process().destroyForcibly().waitFor();
                    more.sendNext();
                    long before = number(connection, "select sum(version) from lane_progress");
                    stats = bench.service("stats-service", database, heap, SAME_MEMBER);
                    while (number(connection, "select sum(version) from lane_progress") == before) {
                        Thread.sleep(5);
                    }
                    millis.add((System.nanoTime() - begin) / 1_000_000);
                    stats.awaitReady();
                }
            }
            write(bench, load, millis);
        }
        return 0;
    }

    private void write(Bench bench, ReferenceLoad load, List<Long> millis) throws IOException, SQLException {
        List<Long> sorted = millis.stream().sorted().toList();
        ResultFile.write(
                "recovery",
                bench.postgresVersion(),
                "%,d events over %,d lots counted; stats-service with -Xmx%s killed %d times"
                        .formatted(load.events(), lots, heap, kills),
                """
                From the kill to the first new commit by its successor, in milliseconds, the start of its JVM included.

                | median | longest | all |
                | ---: | ---: | --- |
                | %,d | %,d | %s |
                """.formatted(sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1), millis));
    }

    private static void awaitEntries(Connection connection, long entries) throws SQLException, InterruptedException {
        while (number(connection, "select sum(ledger_entries) from lot_total") < entries) {
            Thread.sleep(500);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
