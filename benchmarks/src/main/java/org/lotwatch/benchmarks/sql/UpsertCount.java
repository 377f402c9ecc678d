package org.lotwatch.benchmarks.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lotwatch.benchmarks.counting.EntryReader;
import org.lotwatch.benchmarks.counting.RivalSettings;
import org.lotwatch.benchmarks.counting.WholeLog;

/** Upserts each batch of rows with its offsets in one transaction, and sums the lots up once, when the log is read. */
public final class UpsertCount {
    private final RivalSettings settings;
    private final EntryReader reader = new EntryReader();

    private UpsertCount(RivalSettings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) throws Exception {
        new UpsertCount(RivalSettings.here()).run();
        new CountDownLatch(1).await();
    }

    private void run() throws Exception {
        try (Connection connection = RoundTable.connect()) {
            RoundTable.create(connection);
            readAll();
            RoundTable.sumUp(connection);
        }
    }

    private void readAll() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(settings.threads());
        List<Future<?>> shares = new ArrayList<>();
        for (int share = 0; share < settings.threads(); share++) {
            int remainder = share;
            shares.add(pool.submit(() -> {
                read(remainder);
                return null;
            }));
        }
        for (Future<?> share : shares) {
            share.get();
        }
        pool.shutdown();
    }

    /** Commits by the clock, or earlier when a batch is large. */
    private void read(int remainder) throws SQLException {
        try (WholeLog log = WholeLog.open(settings.bootstrap(), remainder, settings.threads());
                Connection connection = RoundTable.connect()) {
            RoundTable table = new RoundTable(connection);
            Batch batch = new Batch();
            long all = log.records();
            for (long records = 0; records < all; ) {
                for (var row : log.poll()) {
                    batch.add(reader.read(row.topic(), row.value()), row.topic(), row.partition(), row.offset());
                    records++;
                }
                if (records == all || batch.isDue(settings.commitMillis())) {
                    table.commit(batch);
                    batch = new Batch();
                }
            }
        }
    }
}
